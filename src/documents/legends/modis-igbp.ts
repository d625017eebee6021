import type { Legend } from './legend.js';

/** MODIS land cover type 1, the IGBP classification. */
export const modisIgbp: Legend = {
  id: 'modis-igbp',
  title: 'MODIS MCD12Q1 LC_Type1 (IGBP)',
  source: 'Classes: MCD12Q1 user guide (LP DAAC); colours: Google Earth Engine catalog entry for MCD12Q1',
  classes: [
    { code: 1, name: 'Evergreen Needleleaf Forests', color: '#05450a' },
    { code: 2, name: 'Evergreen Broadleaf Forests', color: '#086a10' },
    { code: 3, name: 'Deciduous Needleleaf Forests', color: '#54a708' },
    { code: 4, name: 'Deciduous Broadleaf Forests', color: '#78d203' },
    { code: 5, name: 'Mixed Forests', color: '#009900' },
    { code: 6, name: 'Closed Shrublands', color: '#c6b044' },
    { code: 7, name: 'Open Shrublands', color: '#dcd159' },
    { code: 8, name: 'Woody Savannas', color: '#dade48' },
    { code: 9, name: 'Savannas', color: '#fbff13' },
    { code: 10, name: 'Grasslands', color: '#b6ff05' },
    { code: 11, name: 'Permanent Wetlands', color: '#27ff87' },
    { code: 12, name: 'Croplands', color: '#c24f44' },
    { code: 13, name: 'Urban and Built-up Lands', color: '#a5a5a5' },
    { code: 14, name: 'Cropland/Natural Vegetation Mosaics', color: '#ff6d4c' },
    { code: 15, name: 'Permanent Snow and Ice', color: '#69fff8' },
    { code: 16, name: 'Barren', color: '#f9ffa4' },
    { code: 17, name: 'Water Bodies', color: '#1c0dff' },
  ],
};
