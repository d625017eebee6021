import type { Legend } from './legend.js';

/** CGLS-LC100 discrete classification, without 0 (unknown) and 255 (no data). */
export const lc100: Legend = {
  id: 'lc100',
  title: 'Copernicus Global Land Service LC100 discrete classification',
  source: 'Copernicus Global Land Service, CGLS-LC100 collection 3 product user manual',
  classes: [
    { code: 20, name: 'Shrubs', color: '#ffbb22' },
    { code: 30, name: 'Herbaceous vegetation', color: '#ffff4c' },
    { code: 40, name: 'Cultivated and managed vegetation/agriculture (cropland)', color: '#f096ff' },
    { code: 50, name: 'Urban / built up', color: '#fa0000' },
    { code: 60, name: 'Bare / sparse vegetation', color: '#b4b4b4' },
    { code: 70, name: 'Snow and ice', color: '#f0f0f0' },
    { code: 80, name: 'Permanent water bodies', color: '#0032c8' },
    { code: 90, name: 'Herbaceous wetland', color: '#0096a0' },
    { code: 100, name: 'Moss and lichen', color: '#fae6a0' },
    { code: 111, name: 'Closed forest, evergreen needle leaf', color: '#58481f' },
    { code: 112, name: 'Closed forest, evergreen broad leaf', color: '#009900' },
    { code: 113, name: 'Closed forest, deciduous needle leaf', color: '#70663e' },
    { code: 114, name: 'Closed forest, deciduous broad leaf', color: '#00cc00' },
    { code: 115, name: 'Closed forest, mixed', color: '#4e751f' },
    { code: 116, name: 'Closed forest, unknown', color: '#007800' },
    { code: 121, name: 'Open forest, evergreen needle leaf', color: '#666000' },
    { code: 122, name: 'Open forest, evergreen broad leaf', color: '#8db400' },
    { code: 123, name: 'Open forest, deciduous needle leaf', color: '#8d7400' },
    { code: 124, name: 'Open forest, deciduous broad leaf', color: '#a0dc00' },
    { code: 125, name: 'Open forest, mixed', color: '#929900' },
    { code: 126, name: 'Open forest, unknown', color: '#648c00' },
    { code: 200, name: 'Open sea', color: '#000080' },
  ],
};
