import type { Legend } from './legend.js';

/** NLCD land cover grouped by the tens digit of the level II code. */
export const nlcdLevel1: Legend = {
  id: 'nlcd-level1',
  title: 'National Land Cover Database (NLCD) level I',
  source: 'USGS / MRLC NLCD class groups (tens digit of the level II code); each colour is taken from a member class',
  classes: [
    { code: 1, name: 'Water', color: '#466b9f' },
    { code: 2, name: 'Developed', color: '#eb0000' },
    { code: 3, name: 'Barren', color: '#b3ac9f' },
    { code: 4, name: 'Forest', color: '#68ab5f' },
    { code: 5, name: 'Shrubland', color: '#ccb879' },
    { code: 7, name: 'Herbaceous', color: '#dfdfc2' },
    { code: 8, name: 'Planted/Cultivated', color: '#ab6c28' },
    { code: 9, name: 'Wetlands', color: '#b8d9eb' },
  ],
};
