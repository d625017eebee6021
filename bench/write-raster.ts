import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Tag } from '../src/cog/tags.js';
import { cogHeader, frameBlocks } from '../src/cog/write/cog-header.js';
import { cogFormat } from '../src/cog/write/encode-block.js';
import { ascii, type Field, short } from '../src/cog/write/ifd.js';
import { newSamples } from '../src/raster/dtype.js';
import { placeFields } from './georeference.js';
import { Pyramid } from './pyramid.js';
import type { SyntheticRaster } from './synthetic-raster.js';

const BLOCK = 512;
/** Blocks that are framed and written at once. */
const CHUNK = 64;

/** Writes a raster as a Cloud-Optimized GeoTIFF: aside first, under its name when it is whole. */
export async function writeRaster(raster: SyntheticRaster, path: string): Promise<void> {
  const pyramid = new Pyramid(raster, BLOCK);
  let compressing = Promise.resolve();
  for (let rowOff = 0; rowOff < raster.height; rowOff += BLOCK) {
    const blocks = Array.from({ length: Math.ceil(raster.width / BLOCK) }, (_, col) =>
      raster.samples({ colOff: col * BLOCK, rowOff, width: BLOCK, height: BLOCK }),
    );
    // One row is compressed, on other threads, while the next one is drawn.
    await compressing;
    compressing = pyramid.add(blocks);
  }
  await compressing;
  const partial = `${path}.${process.pid}.partial`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(chunks(pyramid)), createWriteStream(partial));
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}

/** The file in its order: header, overviews from small to large, the full image. */
async function* chunks({ raster, levels }: Pyramid): AsyncGenerator<Uint8Array> {
  const format = cogFormat(newSamples(raster.dtype, 0), 1, { columns: BLOCK, rows: BLOCK });
  const images = levels.map(({ width, height, stored }, level) => ({
    width,
    height,
    byteCounts: Float64Array.from(stored, ({ length }) => length),
    fields: [...fieldsOf(raster), ...(level === 0 ? placeFields(raster, raster.bandName) : [])],
  }));
  yield cogHeader(format, images).bytes;
  for (const { stored } of [...levels].reverse()) {
    for (let from = 0; from < stored.length; from += CHUNK) yield frameBlocks(stored.slice(from, from + CHUNK));
  }
}

/** What all images of a raster say of their pixels. */
function fieldsOf({ predictor, nodata, fields }: SyntheticRaster): Field[] {
  return [short(Tag.Predictor, predictor), ascii(Tag.GdalNodata, String(nodata)), ...fields];
}
