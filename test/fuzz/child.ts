import { initLerc } from '../../src/cog/codecs/lerc.js';
import { initZstd } from '../../src/cog/codecs/zstd.js';
import { caseOf } from './cases.js';
import { loadCorpus } from './corpus.js';
import { hostileCase } from './hostile.js';
import type { Report, Request } from './messages.js';
import { readAll } from './read-all.js';

/** Garbage of earlier cases is collected beyond this much, so that it isn't taken for the memory of a later one. */
const COLLECT_BYTES = 32 * 1024 * 1024;

const corpus = loadCorpus();
await initLerc();
await initZstd();
for (let seed = 0; seed < 20; seed++) await readAll(caseOf(seed, corpus)); // loads and compiles what a case needs
const peak = () => process.resourceUsage().maxRSS * 1024;
const base = peak();

process.on('message', async (request: Request) => {
  if (process.memoryUsage().rss > base + COLLECT_BYTES) globalThis.gc?.();
  const fuzzCase = typeof request === 'number' ? caseOf(request, corpus) : hostileCase(request);
  const started = performance.now();
  const cpu = process.cpuUsage();
  const outcome = await readAll(fuzzCase);
  const { user, system } = process.cpuUsage(cpu);
  const report: Report = {
    ...outcome,
    request,
    name: fuzzCase.name,
    wallMs: performance.now() - started,
    cpuMs: (user + system) / 1000,
    peakBytes: peak() - base,
  };
  process.send!(report);
});
process.send!('ready');
