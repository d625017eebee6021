import { cachedLandscape } from './cached-landscape.js';
import type { RasterFile } from './cached-raster.js';

const SIZE = 8192;
const SEED = 7;

/** What year the landscape is of: an item says when. */
export const DEMO_YEAR = '2021';
/** Makes four tiles of it, so that there is work for several threads or functions. */
export const DEMO_TILE_CELLS = 128;

/** The raster of the demo: a synthetic landscape of 67 Mpx in classes of NLCD. */
export const demoLandscape = (): Promise<RasterFile> => cachedLandscape({ seed: SEED, width: SIZE, height: SIZE });
