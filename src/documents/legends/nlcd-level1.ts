import type { Legend } from './legend.js';

/**
 * NLCD land cover grouped by the tens digit of the level II code. Rasters of level I are read, too: some hold the digit
 * itself, some ten times as much.
 */
export const nlcdLevel1: Legend = {
  id: 'nlcd-level1',
  title: 'National Land Cover Database (NLCD) level I',
  source: 'USGS / MRLC NLCD class groups (tens digit of the level II code); each colour is taken from a member class',
  classes: [
    { code: 1, codes: [1, 10, 11, 12], name: 'Water', color: '#466b9f' },
    { code: 2, codes: [2, 20, 21, 22, 23, 24], name: 'Developed', color: '#eb0000' },
    { code: 3, codes: [3, 30, 31], name: 'Barren', color: '#b3ac9f' },
    { code: 4, codes: [4, 40, 41, 42, 43], name: 'Forest', color: '#68ab5f' },
    { code: 5, codes: [5, 50, 51, 52], name: 'Shrubland', color: '#ccb879' },
    { code: 7, codes: [7, 70, 71, 72, 73, 74], name: 'Herbaceous', color: '#dfdfc2' },
    { code: 8, codes: [8, 80, 81, 82], name: 'Planted/Cultivated', color: '#ab6c28' },
    { code: 9, codes: [9, 90, 95], name: 'Wetlands', color: '#b8d9eb' },
  ],
};
