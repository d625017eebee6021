import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cachedLandscape } from './cached-landscape.js';
import { medianBy } from './median.js';
import { CLI, PACKAGE, SCRATCH } from './places.js';
import { type Command, run, type Took } from './processes.js';

const SEED = 7;
/** 1.6 Mpx: what a first try looks like. */
const SIDE = 1280;

/** Times what a user waits for before any pixel is read, each as a whole process, and prints the medians. */
export async function benchStartUp(runs: number): Promise<void> {
  const { path } = await cachedLandscape({ seed: SEED, width: SIDE, height: SIDE });
  const out = join(SCRATCH, 'start-up');
  const small = ['run', path, '--legend', 'nlcd', '--out', out, '--quiet'];
  const node = await median(runs, [process.execPath, '-e', '0']);
  const version = await median(runs, [process.execPath, CLI, '--version']);
  const anew = () => rm(out, { recursive: true, force: true });
  const tiny = await median(runs, [process.execPath, CLI, ...small, '--write', 'mosaic'], anew);
  const drawn = await median(runs, [process.execPath, CLI, ...small], anew);
  const build = await median(1, ['npm', 'run', '--prefix', PACKAGE, 'build']);
  console.log('start-up, median      wall s   CPU s');
  row('node -e 0', node);
  row('fractile --version', version, `${(version.cpuSeconds / node.cpuSeconds).toFixed(2)} x the CPU of node -e 0`);
  row('run of 1.6 Mpx', tiny, `${(tiny.cpuSeconds - node.cpuSeconds).toFixed(2)} s of CPU above node -e 0`);
  row('  with its picture', drawn, `${(drawn.cpuSeconds - tiny.cpuSeconds).toFixed(2)} s of CPU more`);
  row('npm run build', build);
  console.log('');
}

function row(what: string, { seconds, cpuSeconds }: Took, note = ''): void {
  console.log(`  ${what.padEnd(18)} ${seconds.toFixed(3).padStart(7)} ${cpuSeconds.toFixed(3).padStart(7)}   ${note}`);
}

/** The median of some runs after one that is not counted, by processor time. */
async function median(runs: number, command: Command, before: () => Promise<void> = async () => {}): Promise<Took> {
  const took: Took[] = [];
  for (let i = 0; i <= runs; i++) {
    await before();
    took.push(await run(command));
  }
  return medianBy(took.slice(1), ({ cpuSeconds }) => cpuSeconds);
}
