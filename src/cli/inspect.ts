import type { Command } from 'commander';
import { describeTiff, type TiffFacts } from '../cog/describe.js';
import { validateCog } from '../cog/validate.js';
import { NotFoundError } from '../errors.js';
import { openSource } from '../io/resolve.js';
import { print, type Terminal } from './terminal.js';

const EXIT_NOT_VALID = 2;

/** `fractile info` and `fractile validate`. */
export function addInspect(program: Command): void {
  program
    .command('info')
    .description('what is in a TIFF: size, CRS, bands, overviews, metadata')
    .argument('<tif>')
    .option('--json', 'print one JSON document', false)
    .action(async (uri: string, options: Terminal) => {
      const facts = await readFacts(uri);
      print(options, facts, describe(facts));
    });
  program
    .command('validate')
    .description('whether a TIFF is a valid Cloud-Optimized GeoTIFF, with reasons; exit code 2 where it is not')
    .argument('<tif>')
    .option('--strict', 'warnings count as errors', false)
    .option('--json', 'print one JSON document', false)
    .action(validate);
}

async function validate(uri: string, options: Terminal & { readonly strict: boolean }): Promise<void> {
  const verdict = validateCog(await readFacts(uri), await exists(`${uri}.ovr`));
  const valid = verdict.valid && !(options.strict && verdict.warnings.length > 0);
  const reasons = [...verdict.errors.map((e) => `  error: ${e}`), ...verdict.warnings.map((w) => `  warning: ${w}`)];
  print(
    options,
    { uri, ...verdict, valid },
    [`${uri} is ${valid ? '' : 'NOT '}a valid Cloud-Optimized GeoTIFF`, ...reasons].join('\n'),
  );
  if (!valid) process.exitCode = EXIT_NOT_VALID;
}

async function readFacts(uri: string): Promise<TiffFacts> {
  const source = await openSource(uri);
  try {
    return await describeTiff(source);
  } finally {
    await source.close();
  }
}

async function exists(uri: string): Promise<boolean> {
  try {
    await (await openSource(uri)).close();
    return true;
  } catch (error) {
    if (error instanceof NotFoundError) return false;
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
