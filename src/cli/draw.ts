import { createHash } from 'node:crypto';
import type { Command } from 'commander';
import { sourceOf } from '../documents/source-uri.js';
import { InvalidInputError } from '../errors.js';
import type { Storage } from '../io/storage.js';
import { withNamed } from '../layers/open-named.js';
import { DEFAULT_RAMP, RAMP_NAMES } from '../outputs/picture/ramps.js';
import { type AccessFlags, addAccessOptions } from './access-options.js';
import { withAskedStorage } from './asked-storage.js';
import { askedFor, pictureName } from './draw-asked.js';
import { drawRaster } from './draw-raster.js';
import { outputUri } from './spec-options.js';
import { print, say, type Terminal } from './terminal.js';

interface DrawOptions extends AccessFlags, Terminal {
  readonly rgb?: string;
  readonly band?: string;
  readonly ramp?: string;
  readonly range?: string;
  readonly title?: string;
  readonly out?: string;
}

/** Defines `fractile draw`: a map of a mosaic, or of any raster that can be read, as PNG. */
export function defineDraw(command: Command): void {
  command
    .argument('<mosaic.tif>', 'a path, or an s3:// or https:// URI')
    .option('--rgb <bands>', 'three bands as red, green and blue: codes of classes, or names (42,82,21)')
    .option('--band <name>', 'one band, by its name or its number')
    .option('--ramp <name>', `colours of values: ${RAMP_NAMES.join(', ')} (default: ${DEFAULT_RAMP})`)
    .option('--range <low,high>', 'values at the ends of the ramp (default: the 2nd and the 98th percentile)')
    .option('--title <text>', 'what stands above the map (default: what is drawn, and the name of the file)')
    .option('--out <file>', 'the picture (default: named for the raster and what is drawn, in the working folder)')
    .option('--json', 'print one JSON document', false)
    .option('--quiet', 'no messages', false);
  addAccessOptions(command).action(draw);
}

async function draw(text: string, options: DrawOptions): Promise<void> {
  const named = sourceOf(text);
  const isNumbered = named.uri !== text;
  const asked = askedFor(options, isNumbered ? named.band : null);
  await withAskedStorage(options, async (storage) => {
    const picture = await withNamed(storage.open, named, (source) =>
      drawRaster(storage.open, source, asked, (message) => say(options, message)),
    );
    const { png } = picture;
    const { width, height } = pngSize(png);
    const out = options.out ?? pictureName(picture.uri, asked);
    await write(storage, out, png);
    const sha256 = createHash('sha256').update(png).digest('hex');
    print(options, { out, width, height, bytes: png.length, sha256 }, [
      `${out}  ${width} x ${height} pixels, ${(png.length / 1e3).toFixed(0)} kB`,
    ]);
  });
}

/** The size that a PNG states in its first chunk. */
function pngSize({ buffer, byteOffset }: Uint8Array): { readonly width: number; readonly height: number } {
  const header = new DataView(buffer, byteOffset);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}

/** Writes a whole file, unless another one is there. */
async function write(storage: Storage, out: string, png: Uint8Array): Promise<void> {
  const whole = outputUri(out);
  const at = whole.lastIndexOf('/');
  const key = whole.slice(at + 1);
  if (out.endsWith('/') || key === '')
    throw new InvalidInputError(`--out: ${out} names no file; give one that ends in .png`);
  const store = await storage.store(whole.slice(0, at) || '/');
  await store.put(key, png);
}
