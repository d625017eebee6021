import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoLandscape } from '../bench/demo-landscape.js';
import { PACKAGE, shown } from '../bench/places.js';
import { messageOf } from '../src/errors.js';
import { LocalS3 } from './bucket.js';
import { Children } from './children.js';
import { runHere, submit, writeJob } from './demo-run.js';
import { deploy } from './deploy.js';
import { answers, endpointOf, requireFree, startMiniStack } from './emulator.js';
import { FailedStepError, MachineError } from './errors.js';
import { installMiniStack } from './install-ministack.js';
import { oneAtATime } from './lock.js';
import { type LocalOptions, readOptions } from './options.js';
import { prepareSamEvent } from './sam-event.js';
import { nextSteps } from './words.js';

const EXIT_STOPPED = 130;
/** What stays when all is stopped: the job file, the log, the mosaic. */
const OUT = join(PACKAGE, 'out', 'local-aws');
const [JOB, LOG, MOSAIC] = [join(OUT, 'landscape.job.json'), join(OUT, 'emulator.log'), join(OUT, 'mosaic.tif')];
/** Characters of a step's number and name. */
const LABEL = 14;
const SOURCE_KEY = 'sources/landscape.tif';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** One numbered line for what was done, and how long it took. */
async function step<T>(label: string, work: () => Promise<T>, told: (result: T) => string): Promise<T> {
  const started = performance.now();
  const result = await work();
  say(`${label.padEnd(LABEL)}${told(result)}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

/**
 * The deployed stack on this machine: emulator, stack, raster, run, and the comparison with a run without it.
 * @returns the emulator, unless another call has started it
 */
async function localAws(options: LocalOptions, children: Children, scratch: string): Promise<ChildProcess | null> {
  const endpoint = endpointOf(options.port);
  mkdirSync(OUT, { recursive: true });
  const emulator = await findOrStart(children, options.port, scratch);

  const { InputBucket: inputBucket } = await step(
    '2. Stack',
    () => deploy(children, endpoint, scratch),
    () => 'Fractile, bootstrapped and deployed by cdk',
  );

  const s3 = new LocalS3(endpoint);
  const source = `s3://${inputBucket}/${SOURCE_KEY}`;
  await step(
    '3. Raster',
    async () => {
      const raster = await demoLandscape();
      await s3.upload(raster.path, inputBucket, SOURCE_KEY);
      await prepareSamEvent(s3, raster.path);
      return raster;
    },
    (raster) => `${source}, ${(raster.pixels / 1e6).toFixed(0)} Mpx`,
  );

  writeJob(JOB, source);
  const { runId, mosaic } = await step(
    '4. Run',
    () => submit(children, endpoint, JOB),
    (run) => `${run.runId}, by fractile submit ${shown(JOB)} --follow`,
  );

  await step(
    '5. Mosaic',
    async () => {
      const bytes = await s3.read(mosaic);
      writeFileSync(MOSAIC, bytes);
      const here = await runHere(children, endpoint, JOB, join(scratch, 'here'));
      if (Buffer.compare(bytes, here) !== 0)
        throw new FailedStepError(
          `${mosaic}: its ${bytes.length} bytes differ from the ${here.length} of fractile run`,
        );
    },
    () => `${mosaic}\n${' '.repeat(LABEL)}has the bytes of fractile run on the same job; a copy is ${shown(MOSAIC)}`,
  );
  s3.close();
  if (!options.once) say(`\n${nextSteps({ endpoint, inputBucket, job: shown(JOB), runId })}`);
  return emulator;
}

async function findOrStart(children: Children, port: number, scratch: string): Promise<ChildProcess | null> {
  const endpoint = endpointOf(port);
  if (await answers(endpoint)) {
    say(`1. Emulator   the one that answers at ${endpoint}; whoever started it stops it`);
    return null;
  }
  return step(
    '1. Emulator',
    async () => {
      await requireFree(port);
      const python = await installMiniStack(children);
      return startMiniStack(children, { python, port, folder: scratch, log: LOG });
    },
    () => `MiniStack at ${endpoint}, log ${shown(LOG)}`,
  );
}

async function main(): Promise<number> {
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopped.abort());
  const stop = once(stopped.signal, 'abort').then(() => 'stopped' as const);
  const children = new Children();
  const scratch = mkdtempSync(join(tmpdir(), 'fractile-local-aws-'));
  try {
    const options = readOptions(process.argv.slice(2));
    const ready = oneAtATime(
      join(tmpdir(), `fractile-local-aws-${options.port}.lock`),
      async () => {
        const emulator = await localAws(options, children, scratch);
        if (options.once) await children.end(); // or the next call would find an emulator that is about to end
        return emulator;
      },
      (pid) => say(`waits for the call that is under way (process ${pid})`),
    );
    const emulator = await Promise.race([ready, stop]);
    if (emulator === 'stopped') return EXIT_STOPPED;
    if (emulator !== null && !options.once) {
      say('\nCtrl-C stops the emulator, and what it holds is gone.');
      if ((await Promise.race([stop, once(emulator, 'exit')])) !== 'stopped')
        throw new FailedStepError(`MiniStack has ended by itself; its log is ${shown(LOG)}`);
    }
    return 0;
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    return error instanceof MachineError || error instanceof FailedStepError ? error.exitCode : 1;
  } finally {
    await children.end();
    rmSync(scratch, { recursive: true, force: true });
  }
}

// as the command line does: which Node this project runs on is its own matter
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
process.exit(await main());
