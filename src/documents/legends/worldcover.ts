import type { Legend } from './legend.js';

/** ESA WorldCover classes, shared by v100 and v200. */
export const worldcover: Legend = {
  id: 'worldcover',
  title: 'ESA WorldCover 10 m',
  source: 'ESA WorldCover product user manual, v100 (2020) and v200 (2021)',
  classes: [
    { code: 10, name: 'Tree cover', color: '#006400' },
    { code: 20, name: 'Shrubland', color: '#ffbb22' },
    { code: 30, name: 'Grassland', color: '#ffff4c' },
    { code: 40, name: 'Cropland', color: '#f096ff' },
    { code: 50, name: 'Built-up', color: '#fa0000' },
    { code: 60, name: 'Bare / sparse vegetation', color: '#b4b4b4' },
    { code: 70, name: 'Snow and ice', color: '#f0f0f0' },
    { code: 80, name: 'Permanent water bodies', color: '#0064c8' },
    { code: 90, name: 'Herbaceous wetland', color: '#0096a0' },
    { code: 95, name: 'Mangroves', color: '#00cf75' },
    { code: 100, name: 'Moss and lichen', color: '#fae6a0' },
  ],
};
