import type { Command } from 'commander';
import type { TiffFacts } from '../cog/describe.js';
import { validateCog } from '../cog/validate.js';
import { resolveSources } from '../engine/resolve-sources.js';
import { AccessDeniedError, NotFoundError } from '../errors.js';
import { publicUri } from '../io/access.js';
import type { OpenSource } from '../io/ports.js';
import { RetryBudget } from '../io/retry-budget.js';
import { Storage } from '../io/storage.js';
import { type AccessFlags, accessFrom, addAccessOptions } from './access-options.js';
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
    const facts: TiffFacts[] = [];
    for (const uri of await resolveSources(patterns, storage)) facts.push(await readFacts(storage.open, uri));
    print(options, facts.length === 1 ? facts[0] : facts, facts.map(describe).join('\n\n'));
  });
}

async function validate(uri: string, options: Terminal & AccessFlags & { readonly strict: boolean }): Promise<void> {
  const verdict = await withOpen(options, async ({ open }) =>
    validateCog(await readFacts(open, uri), await exists(open, `${publicUri(uri)}.ovr`)),
  );
  const valid = verdict.valid && !(options.strict && verdict.warnings.length > 0);
  const reasons = [...verdict.errors.map((e) => `  error: ${e}`), ...verdict.warnings.map((w) => `  warning: ${w}`)];
  print(
    options,
    { uri: publicUri(uri), ...verdict, valid },
    [`${publicUri(uri)} is ${valid ? '' : 'NOT '}a valid Cloud-Optimized GeoTIFF`, ...reasons].join('\n'),
  );
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

async function readFacts(open: OpenSource, uri: string): Promise<TiffFacts> {
  const { describeTiff } = await import('../cog/describe.js'); // a run has no use for it
  const source = await open(uri);
  try {
    return await describeTiff(source);
  } finally {
    await source.close();
  }
}

async function exists(open: OpenSource, uri: string): Promise<boolean> {
  try {
    const source = await open(uri);
    await source.version();
    await source.close();
    return true;
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof AccessDeniedError) return false;
    throw error;
  }
}

function describe(facts: TiffFacts): string {
  const g = facts.geotransform;
  const items = facts.metadata.map(
    ({ band, name, value }) => `  ${band === 0 ? 'dataset' : `band ${band}`} ${name}=${value}`,
  );
  return [
    `${facts.uri}  ${(facts.bytes / 1e6).toFixed(2)} MB ${facts.bigTiff ? 'BigTIFF' : 'TIFF'}, ${facts.byteOrder}${facts.structure.LAYOUT ? `, LAYOUT=${facts.structure.LAYOUT}` : ''}`,
    `${facts.bands} bands of ${facts.bits} bits, nodata ${facts.nodata ?? 'none'}, CRS ${facts.crs ?? 'none'}`,
    g ? `origin ${g.originX} ${g.originY}, pixel ${g.pixelWidth} x ${g.pixelHeight}` : 'no geotransform',
    ...facts.images.map(
      ({ kind, width, height, tile, compression }) =>
        `  ${kind.padEnd(8)} ${width} x ${height}, ${tile ? `tiles of ${tile.width} x ${tile.height}` : 'strips'}, compression ${compression}`,
    ),
    ...items,
  ].join('\n');
}
