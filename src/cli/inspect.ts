import type { Command } from 'commander';
import { describeTiff } from '../cog/describe.js';
import { HeaderCache } from '../cog/read/header-cache.js';
import { validateCog } from '../cog/validate.js';
import { type BandUri, sourceOf } from '../documents/source-uri.js';
import { FractileError, InvalidInputError } from '../errors.js';
import { publicUri } from '../io/access.js';
import type { OpenSource } from '../io/ports.js';
import { withNamed } from '../layers/open-named.js';
import { isVrt, readVrt } from '../layers/vrt.js';
import { wouldRun } from '../plan/would-run.js';
import { resolveSources } from '../run/resolve-sources.js';
import { type AccessFlags, addAccessOptions } from './access-options.js';
import { withAskedStorage } from './asked-storage.js';
import { type Info, infoLines } from './info-text.js';
import { exists, Sidecars } from './sidecars.js';
import { stopSignal } from './stop.js';
import { print, say, type Terminal } from './terminal.js';

const EXIT_NOT_VALID = 2;

/** A file of several that can't be looked at. */
interface Unreadable {
  readonly uri: string;
  readonly error: { readonly name: string; readonly message: string; readonly exitCode: number };
}

/** Defines `fractile info`. */
export function defineInfo(command: Command): void {
  command
    .argument('<tif...>', 'paths, URIs, globs, prefixes/, lists, STAC, VRTs; #2: band 2')
    .option('--json', 'print one JSON document; of several files an array', false);
  addAccessOptions(command).action(info);
}

/** Defines `fractile validate`. */
export function defineValidate(command: Command): void {
  command
    .argument('<tif>', 'a path, s3://bucket/key or https://host/path')
    .option('--strict', 'warnings count as errors', false)
    .option('--json', 'print one JSON document', false);
  addAccessOptions(command).action(validate);
}

async function info(patterns: readonly string[], options: Terminal & AccessFlags): Promise<void> {
  await withAskedStorage(options, async (storage) => {
    const sidecars = new Sidecars(storage.open);
    const named = await rastersOf((await resolveSources(patterns, storage)).map(sourceOf), storage.open);
    if (named.length === 1) {
      const found = await readInfo(storage.open, named[0]!, sidecars);
      return print(options, found, infoLines(found));
    }
    const all: (Info | Unreadable)[] = [];
    for (const one of named) all.push(await readInfo(storage.open, one, sidecars).catch(unreadable(one.uri)));
    const shown = all.filter((one): one is Info => !('error' in one));
    print(
      options,
      all,
      shown.flatMap((one, i) => (i === 0 ? infoLines(one) : ['', ...infoLines(one)])),
    );
    for (const { error } of all.filter((one): one is Unreadable => 'error' in one)) {
      say(options, `${error.name}: ${error.message}`);
      process.exitCode = Math.max(Number(process.exitCode ?? 0), error.exitCode);
    }
  });
}

/** Rasters, with those that VRTs among them are made of in their place. */
async function rastersOf(named: readonly BandUri[], open: OpenSource): Promise<BandUri[]> {
  const rasters: BandUri[] = [];
  for (const one of named) {
    if (isVrt(one.uri)) rasters.push(...(await readVrt(open, one.uri, one.band)).sources);
    else rasters.push(one);
  }
  return rasters;
}

/** Reads a file's header, and judges it in the same breath. */
async function readInfo(open: OpenSource, named: BandUri, sidecars: Sidecars): Promise<Info> {
  return withNamed(open, named, async (source) => {
    const header = new HeaderCache(source, (await source.version()).size);
    const facts = await describeTiff(source, header);
    return { ...facts, sidecars: await sidecars.of(source.uri), run: await wouldRun(open, source, named.band, header) };
  });
}

/** One bad file among several hides no other. */
function unreadable(uri: string): (error: unknown) => Unreadable {
  return (error) => {
    if (!(error instanceof FractileError) || stopSignal.aborted) throw error;
    return { uri: publicUri(uri), error: { name: error.name, message: error.message, exitCode: error.exitCode } };
  };
}

async function validate(text: string, options: Terminal & AccessFlags & { readonly strict: boolean }): Promise<void> {
  const named = sourceOf(text);
  const { uri, band } = named;
  const verdict = await withAskedStorage(options, async ({ open }) =>
    validateCog(
      await withNamed(open, named, (source) => {
        if (band !== 1) throw new InvalidInputError(`${source.uri}: a whole file is validated; leave #${band} out`);
        return describeTiff(source);
      }),
      await exists(open, `${publicUri(uri)}.ovr`),
    ),
  );
  const valid = verdict.valid && !(options.strict && verdict.warnings.length > 0);
  const reasons = [...verdict.errors.map((e) => `  error: ${e}`), ...verdict.warnings.map((w) => `  warning: ${w}`)];
  print(options, { uri: publicUri(uri), ...verdict, valid }, [
    `${publicUri(uri)} is ${valid ? '' : 'NOT '}a valid Cloud-Optimized GeoTIFF`,
    ...reasons,
  ]);
  if (!valid) process.exitCode = EXIT_NOT_VALID;
}
