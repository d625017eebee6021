import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { benchClasses } from './bench-classes.js';
import { benchElevation } from './bench-elevation.js';
import { benchOtherCrs } from './bench-other-crs.js';
import { benchOutputs } from './bench-outputs.js';
import { benchSources } from './bench-sources.js';
import { benchParts } from './parts.js';
import { SCRATCH } from './places.js';
import { benchStartUp } from './start-up.js';

const SEED = 7;
const START_UP_RUNS = 9;

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '16384' },
    runs: { type: 'string', default: '3' },
    'gdal-runs': { type: 'string', default: '1' },
    elevation: { type: 'boolean', default: false },
    'other-crs': { type: 'boolean', default: false },
    sources: { type: 'boolean', default: false },
    outputs: { type: 'boolean', default: false },
    parts: { type: 'boolean', default: false },
  },
});

try {
  if (options.parts) benchParts();
  else await bench();
} finally {
  await rm(SCRATCH, { recursive: true, force: true });
}

/** Times Fractile and its peers side by side, all as whole processes on two cores. */
async function bench(): Promise<void> {
  const effort = { seed: SEED, size: count('size', 512), runs: count('runs', 1), gdalRuns: count('gdal-runs', 0) };
  if (options.elevation) return benchElevation(effort);
  if (options['other-crs']) return benchOtherCrs(effort);
  if (options.sources) return benchSources(effort);
  if (options.outputs) return benchOutputs(effort);
  await benchStartUp(START_UP_RUNS);
  await benchClasses(effort);
}

/**
 * Reads an option that counts something.
 * @throws where an option is not a whole number of at least `least`
 */
function count(name: 'size' | 'runs' | 'gdal-runs', least: number): number {
  const value = Number(options[name]);
  if (!Number.isInteger(value) || value < least) {
    throw new Error(`--${name}: ${options[name]} is not a whole number from ${least} up`);
  }
  return value;
}
