import type { Command } from 'commander';

/** A command as the help of `fractile` lists it, and where its options and its work are. */
export interface CommandEntry {
  readonly name: string;
  /** Its arguments, for the list of commands. */
  readonly takes: string;
  readonly says: string;
  readonly group: string;
  /** Whether it is only there for `fractile help`, and not listed. */
  readonly isTopic?: boolean;
  /** Loads what defines the command, which no other command pays for. */
  readonly load: () => Promise<(command: Command) => void>;
}

/** All commands, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'run',
    takes: '[source...]',
    says: 'exact facts of a raster for every cell of a grid',
    group: 'Compute:',
    load: async () => (await import('./run.js')).defineRun,
  },
  {
    name: 'plan',
    takes: '[source...]',
    says: 'what a run would do, and cost on AWS',
    group: 'Compute:',
    load: async () => (await import('./stages.js')).definePlan,
  },
  {
    name: 'job',
    takes: '<id...>',
    says: 'compute jobs of a plan, on any machine',
    group: 'Compute:',
    load: async () => (await import('./stages.js')).defineJob,
  },
  {
    name: 'reduce',
    takes: '',
    says: 'join what the jobs of a plan have made',
    group: 'Compute:',
    load: async () => (await import('./stages.js')).defineReduce,
  },
  {
    name: 'submit',
    takes: '[source...]',
    says: 'start a run; a source that ends in .json is a spec',
    group: 'On AWS:',
    load: async () => (await import('./cloud.js')).defineSubmit,
  },
  {
    name: 'status',
    takes: '<run>',
    says: 'progress and cost of a run',
    group: 'On AWS:',
    load: async () => (await import('./cloud.js')).defineStatus,
  },
  {
    name: 'info',
    takes: '<tif...>',
    says: 'what a file holds, and whether run would take it',
    group: 'Look:',
    load: async () => (await import('./inspect.js')).defineInfo,
  },
  {
    name: 'show',
    takes: '<out>',
    says: 'totals of a finished run, or one cell of it',
    group: 'Look:',
    load: async () => (await import('./show.js')).defineShow,
  },
  {
    name: 'draw',
    takes: '<mosaic.tif>',
    says: 'a map with its legend as PNG',
    group: 'Look:',
    load: async () => (await import('./draw.js')).defineDraw,
  },
  {
    name: 'view',
    takes: '<out>',
    says: 'the report page of a run, in a browser on this machine',
    group: 'Look:',
    load: async () => (await import('./view.js')).defineView,
  },
  {
    name: 'validate',
    takes: '<tif>',
    says: 'whether it is a valid Cloud-Optimized GeoTIFF',
    group: 'Look:',
    load: async () => (await import('./inspect.js')).defineValidate,
  },
  {
    name: 'list',
    takes: 'measures|legends',
    says: 'what --measures and --legend take',
    group: 'Look:',
    load: async () => (await import('./list.js')).defineList,
  },
  {
    name: 'access',
    takes: '',
    says: 'how sources and results are reached',
    group: 'Look:',
    isTopic: true,
    load: async () => (await import('./access-help.js')).defineAccessHelp,
  },
];
