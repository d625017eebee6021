import { fromArrayBuffer, fromUrl, type GeoTIFF, type GeoTIFFImage } from 'geotiff';
import type { PageBand, PageData } from '../src/outputs/report/page-data.js';
import type { Samples } from '../src/raster/samples.js';
import { bytesOfBase64 } from './base64.js';
import { useNativeDeflate } from './native-deflate.js';
import { requireOwn } from './own-raster.js';

useNativeDeflate();

/** One resolution of the run's rasters. */
export interface Level {
  /** Cells of the grid along a side of what is one cell here. */
  readonly scale: number;
  readonly columns: number;
  readonly rows: number;
}

/** A rectangle of a level's cells. */
export interface CellWindow {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

/** Rasters that can be read in parts. */
export interface Rasters {
  /** From fine to coarse. */
  readonly levels: readonly Level[];
  /** Cells of a block: reads that keep to blocks ask for no byte twice. */
  readonly block: { readonly columns: number; readonly rows: number };
  /** The samples of some bands, as they are stored, row by row. */
  read(level: number, window: CellWindow, bands: readonly PageBand[]): Promise<readonly Samples[]>;
}

/** Requests begin and end at multiples of so many bytes, and so many of these are kept. */
const READING = { blockSize: 16384, cacheSize: 2048, allowFullFile: false };

/** Cells along a side of what is painted at once: no canvas is as long as a grid of few rows may be. */
const COPY_BLOCK = 2048;

/** The copy that the page carries; of each band all of it, decoded when it is first asked for, and kept. */
export async function copyInPage({ files, copy }: PageData): Promise<Rasters> {
  const images = await Promise.all(
    files.map(async (_, i) => (await fromArrayBuffer(bytesOf(`raster-${i}`))).getImage()),
  );
  const decoded = new Map<PageBand, Promise<Samples>>();
  const whole = (band: PageBand): Promise<Samples> => {
    const known = decoded.get(band) ?? bandOf(images[band.file]!, band);
    decoded.set(band, known);
    return known;
  };
  const { columns, rows } = copy;
  return {
    levels: [{ scale: 2 ** copy.level, columns, rows }],
    block: { columns: Math.min(columns, COPY_BLOCK), rows: Math.min(rows, COPY_BLOCK) },
    async read(_, { column, row, width, height }, bands) {
      const found = await Promise.all(bands.map(whole));
      return found.map((all) => {
        if (width === columns && height === rows) return all;
        const part = all.slice(0, width * height) as Samples;
        for (let y = 0; y < height; y++) {
          const from = (row + y) * columns + column;
          part.set(all.subarray(from, from + width), y * width);
        }
        return part;
      });
    },
  };
}

async function bandOf(image: GeoTIFFImage, { index }: PageBand): Promise<Samples> {
  const [samples] = await image.readRasters({ samples: [index], interleave: false });
  return samples as unknown as Samples;
}

function bytesOf(id: string): ArrayBuffer {
  return bytesOfBase64(document.getElementById(id)?.textContent ?? '').buffer;
}

/**
 * The rasters beside the page, of which parts are read by range requests.
 * @throws OtherRasterError where they are others than the page tells of; where they are not there, or the server knows
 *   no ranges
 */
export async function rastersBeside(data: PageData): Promise<Rasters> {
  const { files } = data;
  const tiffs = await Promise.all(files.map(({ key }) => fromUrl(new URL(key, document.baseURI).href, READING)));
  const images = await Promise.all(tiffs.map(imagesOf));
  await Promise.all(images.map((ofFile, file) => requireOwn(data, file, ofFile)));
  const [full] = images[0]!;
  return {
    levels: images[0]!.map((image, level) => ({
      scale: 2 ** level,
      columns: image.getWidth(),
      rows: image.getHeight(),
    })),
    block: { columns: full!.getTileWidth(), rows: full!.getTileHeight() },
    async read(level, { column, row, width, height }, bands) {
      const window = [column, row, column + width, row + height];
      const found = new Map<PageBand, Samples>();
      const reads = images.map(async (ofFile, file) => {
        const wanted = bands.filter((band) => band.file === file);
        if (wanted.length === 0) return;
        const samples = wanted.map(({ index }) => index);
        const values = await ofFile[level]!.readRasters({ window, samples, interleave: false });
        wanted.forEach((band, i) => {
          found.set(band, (values as unknown as Samples[])[i]!);
        });
      });
      await Promise.all(reads);
      return bands.map((band) => found.get(band)!);
    },
  };
}

async function imagesOf(tiff: GeoTIFF): Promise<readonly GeoTIFFImage[]> {
  const count = await tiff.getImageCount();
  return Promise.all(Array.from({ length: count }, (_, i) => tiff.getImage(i)));
}
