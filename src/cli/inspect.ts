import type { Command } from 'commander';
import { describeTiff, type TiffFacts } from '../cog/describe.js';
import { validateCog } from '../cog/validate.js';
import { resolveSources } from '../engine/resolve-sources.js';
import { publicUri } from '../io/access.js';
import type { OpenSource, RangeSource } from '../io/ports.js';
import { RetryBudget } from '../io/retry-budget.js';
import { Storage } from '../io/storage.js';
import { wouldRun } from '../pipeline/would-run.js';
import { type AccessFlags, accessFrom, addAccessOptions } from './access-options.js';
import { type Info, infoLines } from './info-text.js';
import { exists, sidecarsOf } from './sidecars.js';
import { stopSignal } from './stop.js';
import { print, type Terminal } from './terminal.js';

const EXIT_NOT_VALID = 2;

/** Defines `fractile info`. */
export function defineInfo(command: Command): void {
  addAccessOptions(command)
    .argument('<tif...>', 'paths, s3:// or https:// URIs, a prefix that ends in /, or a glob')
    .option('--json', 'print one JSON document: an object, or an array for several files', false)
    .action(info);
}

/** Defines `fractile validate`. */
export function defineValidate(command: Command): void {
  addAccessOptions(command)
    .argument('<tif>')
    .option('--strict', 'warnings count as errors', false)
    .option('--json', 'print one JSON document', false)
    .action(validate);
}

async function info(patterns: readonly string[], options: Terminal & AccessFlags): Promise<void> {
  await withOpen(options, async (storage) => {
    const found: Info[] = [];
    for (const uri of await resolveSources(patterns, storage)) {
      const { facts, run } = await readFacts(storage.open, uri, wouldRun);
      found.push({ ...facts, sidecars: await sidecarsOf(storage.open, uri), run });
    }
    print(
      options,
      found.length === 1 ? found[0] : found,
      found.flatMap((one, i) => (i === 0 ? infoLines(one) : ['', ...infoLines(one)])),
    );
  });
}

async function validate(uri: string, options: Terminal & AccessFlags & { readonly strict: boolean }): Promise<void> {
  const verdict = await withOpen(options, async ({ open }) =>
    validateCog((await readFacts(open, uri)).facts, await exists(open, `${publicUri(uri)}.ovr`)),
  );
  const valid = verdict.valid && !(options.strict && verdict.warnings.length > 0);
  const reasons = [...verdict.errors.map((e) => `  error: ${e}`), ...verdict.warnings.map((w) => `  warning: ${w}`)];
  print(options, { uri: publicUri(uri), ...verdict, valid }, [
    `${publicUri(uri)} is ${valid ? '' : 'NOT '}a valid Cloud-Optimized GeoTIFF`,
    ...reasons,
  ]);
  if (!valid) process.exitCode = EXIT_NOT_VALID;
}

async function withOpen<T>(flags: AccessFlags, use: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = new Storage(accessFrom(flags), new RetryBudget(), stopSignal);
  try {
    return await use(storage);
  } finally {
    await storage.close();
  }
}

/** Reads a file's header, and judges it in the same breath. */
async function readFacts<T = undefined>(
  open: OpenSource,
  uri: string,
  judge?: (source: RangeSource) => Promise<T>,
): Promise<{ facts: TiffFacts; run: T }> {
  const source = await open(uri);
  try {
    return { facts: await describeTiff(source), run: (await judge?.(source)) as T };
  } finally {
    await source.close();
  }
}
