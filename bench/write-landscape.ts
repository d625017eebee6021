import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type CogFormat, cogHeader, frameBlocks } from '../src/cog/write/cog-header.js';
import { type Landscape, landscapeWindow } from './landscape.js';
import { fullImageFields, overviewFields } from './landscape-fields.js';
import { Pyramid } from './pyramid.js';

const BLOCK = 512;
const FORMAT: CogFormat = {
  bands: 1,
  blockSize: { columns: BLOCK, rows: BLOCK },
  bits: 8,
  sampleFormat: 1,
  predictor: 2,
};
/** Blocks that are framed and written at once. */
const CHUNK = 64;

/** Writes a landscape as a Cloud-Optimized GeoTIFF: aside first, under its name when it is whole. */
export async function writeLandscape(landscape: Landscape, path: string): Promise<void> {
  const { width, height } = landscape;
  const pyramid = new Pyramid(width, height, BLOCK);
  let compressing = Promise.resolve();
  for (let rowOff = 0; rowOff < height; rowOff += BLOCK) {
    const blocks = Array.from({ length: Math.ceil(width / BLOCK) }, (_, col) =>
      landscapeWindow(landscape, { colOff: col * BLOCK, rowOff, width: BLOCK, height: BLOCK }),
    );
    // One row is compressed, on other threads, while the next one is drawn.
    await compressing;
    compressing = pyramid.add(blocks);
  }
  await compressing;
  const partial = `${path}.${process.pid}.partial`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(chunks(landscape, pyramid)), createWriteStream(partial));
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}

/** The file in its order: header, overviews from small to large, the full image. */
async function* chunks(landscape: Landscape, { levels }: Pyramid): AsyncGenerator<Uint8Array> {
  const images = levels.map(({ width, height, stored }, level) => ({
    width,
    height,
    byteCounts: Float64Array.from(stored, ({ length }) => length),
    fields: level === 0 ? fullImageFields(landscape) : overviewFields(),
  }));
  yield cogHeader(FORMAT, images).bytes;
  for (const { stored } of [...levels].reverse()) {
    for (let from = 0; from < stored.length; from += CHUNK) yield frameBlocks(stored.slice(from, from + CHUNK));
  }
}
