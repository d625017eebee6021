import type { RasterFile } from './cached-raster.js';
import { type FractileRun, fractileRun } from './fractile-run.js';
import { emptyJob } from './job.js';
import { medianBy } from './median.js';
import { tookText } from './took-text.js';

/**
 * Runs `fractile run` on a raster some times; prints what each run took, and how far they lie apart.
 * @param name what the runs are called in print
 * @param what options that say what is computed
 * @returns the median by wall time
 */
export async function fractileRuns(
  raster: RasterFile,
  runs: number,
  name: string,
  what: readonly string[],
): Promise<FractileRun> {
  const done: FractileRun[] = [];
  for (let i = 0; i < runs; i++) {
    const one = await fractileRun(await emptyJob(raster, `fractile-${i}`), what);
    console.log(`${name}: ${tookText(one, raster.pixels)}, peak memory ${megabytes(one)}`);
    done.push(one);
  }
  const sorted = [...done].sort((a, b) => a.seconds - b.seconds);
  const median = medianBy(sorted, ({ seconds }) => seconds);
  const spread = [sorted[0]!, median, sorted.at(-1)!].map(({ seconds }) => seconds.toFixed(2)).join(' / ');
  const cpu = median.cpuSeconds.toFixed(2);
  const rate = (raster.pixels / 1e6 / median.seconds).toFixed(0);
  const memory = sorted.map(megabytes).join(', ');
  console.log(`${name}: min / median / max ${spread} s; median ${rate} Mpx/s, CPU ${cpu} s; peak memory ${memory}\n`);
  return median;
}

function megabytes({ report }: FractileRun): string {
  return `${(report.maxRssBytes / 1e6).toFixed(0)} MB`;
}
