import type { Legend } from './legend.js';

/** NLCD land cover, level II classes. */
export const nlcd: Legend = {
  id: 'nlcd',
  title: 'National Land Cover Database (NLCD) level II',
  source: 'USGS / MRLC NLCD 2001-2021 class legend; classes 51 and 72-74 are mapped in Alaska only',
  classes: [
    { code: 11, name: 'Open Water', color: '#466b9f' },
    { code: 12, name: 'Perennial Ice/Snow', color: '#d1def8' },
    { code: 21, name: 'Developed, Open Space', color: '#dec5c5' },
    { code: 22, name: 'Developed, Low Intensity', color: '#d99282' },
    { code: 23, name: 'Developed, Medium Intensity', color: '#eb0000' },
    { code: 24, name: 'Developed, High Intensity', color: '#ab0000' },
    { code: 31, name: 'Barren Land (Rock/Sand/Clay)', color: '#b3ac9f' },
    { code: 41, name: 'Deciduous Forest', color: '#68ab5f' },
    { code: 42, name: 'Evergreen Forest', color: '#1c5f2c' },
    { code: 43, name: 'Mixed Forest', color: '#b5c58f' },
    { code: 51, name: 'Dwarf Scrub', color: '#af963c' },
    { code: 52, name: 'Shrub/Scrub', color: '#ccb879' },
    { code: 71, name: 'Grassland/Herbaceous', color: '#dfdfc2' },
    { code: 72, name: 'Sedge/Herbaceous', color: '#d1d182' },
    { code: 73, name: 'Lichens', color: '#a3cc51' },
    { code: 74, name: 'Moss', color: '#82ba9e' },
    { code: 81, name: 'Pasture/Hay', color: '#dcd939' },
    { code: 82, name: 'Cultivated Crops', color: '#ab6c28' },
    { code: 90, name: 'Woody Wetlands', color: '#b8d9eb' },
    { code: 95, name: 'Emergent Herbaceous Wetlands', color: '#6c9fb8' },
  ],
};
