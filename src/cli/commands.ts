import type { Command } from 'commander';

/** A command as the help of `fractile` lists it, and where its options and its work are. */
export interface CommandEntry {
  readonly name: string;
  /** Its arguments, for the list of commands. */
  readonly takes: string;
  readonly says: string;
  readonly group: string;
  /** Loads what defines the command, which no other command pays for. */
  readonly load: () => Promise<(command: Command) => void>;
}

/** All commands, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'run',
    takes: '[source...]',
    says: 'compute exact facts of a raster for every cell of a grid, in one pass',
    group: 'Compute:',
    load: async () => (await import('./run.js')).defineRun,
  },
  {
    name: 'plan',
    takes: '[source...]',
    says: 'write plan.json: the grid, the classes and the jobs; say what the run would cost on AWS',
    group: 'Compute:',
    load: async () => (await import('./stages.js')).definePlan,
  },
  {
    name: 'job',
    takes: '<id...>',
    says: 'compute jobs of a plan, on any machine that sees the same folder or bucket',
    group: 'Compute:',
    load: async () => (await import('./stages.js')).defineJob,
  },
  {
    name: 'reduce',
    takes: '',
    says: 'join what the jobs of a plan have made to mosaic.tif and its like',
    group: 'Compute:',
    load: async () => (await import('./stages.js')).defineReduce,
  },
  {
    name: 'submit',
    takes: '[source...]',
    says: 'start a run on AWS; a source that ends in .json is taken as --spec',
    group: 'On AWS:',
    load: async () => (await import('./cloud.js')).defineSubmit,
  },
  {
    name: 'status',
    takes: '<run>',
    says: 'what of a run on AWS is done, what failed, what it cost so far',
    group: 'On AWS:',
    load: async () => (await import('./cloud.js')).defineStatus,
  },
  {
    name: 'info',
    takes: '<tif...>',
    says: 'what is in TIFFs: size, CRS, bands, overviews, metadata',
    group: 'Look:',
    load: async () => (await import('./inspect.js')).defineInfo,
  },
  {
    name: 'draw',
    takes: '<mosaic.tif>',
    says: 'draw a map with its legend as PNG: a mix of classes, codes, values, or three bands as colours',
    group: 'Look:',
    load: async () => (await import('./draw.js')).defineDraw,
  },
  {
    name: 'validate',
    takes: '<tif>',
    says: 'whether a TIFF is a valid Cloud-Optimized GeoTIFF, and why not; exit code 2 where it is not',
    group: 'Look:',
    load: async () => (await import('./inspect.js')).defineValidate,
  },
  {
    name: 'list',
    takes: 'measures|legends',
    says: 'what --measures and --legend take; of measures their formulas, with an example of each',
    group: 'Look:',
    load: async () => (await import('./list.js')).defineList,
  },
];
