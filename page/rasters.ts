import { fromArrayBuffer, fromUrl, type GeoTIFF, type GeoTIFFImage } from 'geotiff';
import type { PageBand, PageData } from '../src/outputs/report/page-data.js';
import type { Samples } from '../src/raster/samples.js';

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

/** The copy that the page carries, decoded once and kept. */
export async function copyInPage({ files, copy }: PageData): Promise<Rasters> {
  const images = await Promise.all(
    files.map(async (_, i) => {
      const tiff = await fromArrayBuffer(bytesOf(`raster-${i}`));
      const image = await tiff.getImage();
      return (await image.readRasters({ interleave: false })) as unknown as Samples[];
    }),
  );
  const { columns, rows } = copy;
  return {
    levels: [{ scale: 2 ** copy.level, columns, rows }],
    block: { columns, rows },
    async read(_, { column, row, width, height }, bands) {
      return bands.map(({ file, index }) => {
        const all = images[file]![index]!;
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

function bytesOf(id: string): ArrayBuffer {
  const text = document.getElementById(id)?.textContent ?? '';
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer as ArrayBuffer;
}

/**
 * The rasters beside the page, of which parts are read by range requests.
 * @throws where they are not there, are others than the page tells of, or the server knows no ranges
 */
export async function rastersBeside({ files, grid }: PageData): Promise<Rasters> {
  const tiffs = await Promise.all(files.map(({ key }) => fromUrl(new URL(key, document.baseURI).href, READING)));
  const images = await Promise.all(tiffs.map(imagesOf));
  const [full] = images[0]!;
  if (full!.getWidth() !== grid.columns || full!.getHeight() !== grid.rows)
    throw new Error(`${files[0]!.key} is another raster than this page tells of`);
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
