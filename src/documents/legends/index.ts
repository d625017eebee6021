import { cdl } from './cdl.js';
import { corine } from './corine.js';
import { lc100 } from './lc100.js';
import type { Legend } from './legend.js';
import { modisIgbp } from './modis-igbp.js';
import { nlcd } from './nlcd.js';
import { nlcdLevel1 } from './nlcd-level1.js';
import { worldcover } from './worldcover.js';

export type { Legend, LegendClass } from './legend.js';

const legends: readonly Legend[] = [nlcd, nlcdLevel1, worldcover, corine, modisIgbp, lc100, cdl];

/** The legends that ship with the tool, keyed by id. */
export const builtInLegends: ReadonlyMap<string, Legend> = new Map(legends.map((legend) => [legend.id, legend]));
