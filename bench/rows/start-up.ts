import type { Bench } from '../bench.js';
import { cachedLandscape } from '../cached-landscape.js';
import { inTurns } from '../in-turns.js';
import { emptyJob } from '../job.js';
import { figureOf } from '../median.js';
import { CLI } from '../places.js';
import { run } from '../processes.js';
import type { Line } from '../report/measured.js';
import { less } from './marginal.js';
import type { Row } from './row.js';

/** 1.6 Mpx: what a first try looks like. */
const SIDE = 1280;
const MOST_SECONDS = 0.35;

/** What a user waits for before any pixel is read, as whole processes: above what Node alone takes to start. */
export const startUp: Row = {
  name: 'start-up',
  isUsual: true,
  measure: async ({ effort, terrain }: Bench) => {
    const landscape = await cachedLandscape({ seed: terrain.seed, width: SIDE, height: SIDE });
    const mosaic = ['--legend', 'nlcd', '--write', 'mosaic'];
    const small = async (...options: readonly string[]) => {
      const { source, folder } = await emptyJob(landscape, 'start-up');
      return run([process.execPath, CLI, 'run', source, '--out', folder, '--quiet', ...options]);
    };
    const works = [
      () => run([process.execPath, '-e', '0']),
      () => run([process.execPath, CLI, '--version']),
      () => small(...mosaic),
      () => small('--legend', 'nlcd'),
    ];
    for (const work of works) await work();
    const timed = await inTurns(works.map((work) => ({ times: effort.runs, run: work })));
    const [node, version, mosaicAlone, drawn] = timed.map(figureOf);
    const lineOf = (what: string, ours: Line['ours'], aim: number | null): Line => {
      const value = less(ours, node!).cpuSeconds;
      const check = {
        of: 'CPU more',
        value,
        unit: 's',
        aim: aim === null ? null : ({ is: 'at most', value: aim } as const),
      };
      return { what, ours, peer: { name: 'node -e 0', ...node! }, checks: [check], notes: [] };
    };
    return {
      lines: [
        lineOf('run of 1.6 Mpx', mosaicAlone!, MOST_SECONDS),
        lineOf('run of 1.6 Mpx, with its picture', drawn!, null),
        lineOf('fractile --version', version!, null),
      ],
    };
  },
};
