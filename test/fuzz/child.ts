import { initLerc } from '../../src/cog/codecs/lerc.js';
import { initZstd } from '../../src/cog/codecs/zstd.js';
import { peakMemory } from '../../src/run/peak-memory.js';
import { caseOf } from './cases.js';
import { loadCorpus } from './corpus.js';
import { hostileCase } from './hostile.js';
import type { Report, Request } from './messages.js';
import { misbehaviour } from './misbehaviour.js';
import { ending, type Outcome, readAll } from './read-all.js';

/** Garbage of earlier cases is collected beyond this much, so that it isn't taken for memory of a later one. */
const COLLECT_BYTES = 64 * 1024 * 1024;

const corpus = loadCorpus();
await initLerc();
await initZstd();
for (let seed = 0; seed < 20; seed++) await readAll(caseOf(seed, corpus)); // loads and compiles what a case needs
const inUse = () => process.memoryUsage().heapUsed + process.memoryUsage().external;
globalThis.gc?.();
const base = { use: inUse(), resident: process.memoryUsage().rss };

/** Makes a case, which takes time of its own. */
function prepare(request: Request): { name: string; run: () => Promise<Outcome> } {
  const misbehave = misbehaviour[request];
  if (misbehave) return { name: `${request}`, run: () => misbehaviourOutcome(misbehave) };
  const fuzzCase = typeof request === 'number' ? caseOf(request, corpus) : hostileCase(request);
  return { name: fuzzCase.name, run: () => readAll(fuzzCase) };
}

async function misbehaviourOutcome(misbehave: () => unknown): Promise<Outcome> {
  const faults: string[] = [];
  const run = await ending(faults, async () => String(await misbehave()));
  return { describe: 'skipped', run, faults };
}

process.on('message', async (request: Request) => {
  if (inUse() > base.use + COLLECT_BYTES) globalThis.gc?.();
  const prepared = prepare(request);
  const started = performance.now();
  const cpu = process.cpuUsage();
  const outcome = await prepared.run();
  const { user, system } = process.cpuUsage(cpu);
  const report: Report = {
    ...outcome,
    request,
    name: prepared.name,
    wallMs: performance.now() - started,
    cpuMs: (user + system) / 1000,
    peakBytes: peakMemory() - base.resident,
  };
  process.send!(report);
});
process.send!('ready');
