import { boundsOf, placeOf } from '../src/grid/geotransform.js';
import { fractileRun } from './fractile-run.js';
import { type Header, headerOf } from './header.js';
import { emptyJob } from './job.js';
import { NODATA } from './landscape-classes.js';
import { partCodes, partedLandscape } from './landscape-parts.js';
import { readyFile, readyRaster } from './ready-raster.js';

/** What is timed: a raster of classes, or a window of it, and what Fractile is told of it. */
export interface Subject {
  /** "268 Mpx, 8 classes". */
  readonly name: string;
  readonly path: string;
  readonly pixels: number;
  readonly codes: readonly number[];
  readonly nodata: number | null;
  /** Classes, cells, and the window; the mosaic alone is written, as pictures are none of what peers make. */
  readonly options: readonly string[];
}

/** Sizes of subjects, each with four times the pixels of the one before. */
export const SIZES = 4;

/** Rasters of several sizes and numbers of classes. */
export interface Subjects {
  /** The size on which peers are timed. */
  readonly main: number;
  /** Those of some numbers of classes that there are. */
  counts(wanted: readonly number[]): readonly number[];
  /**
   * A subject that is ready to be read.
   * @param size from 0, the smallest, to {@link SIZES} - 1
   */
  at(size: number, classes: number): Promise<Subject>;
}

/** The seeded landscape: of a quarter, half, once and twice the side. */
export function landscapes(seed: number, side: number): Subjects {
  return {
    main: 2,
    counts: (wanted) => wanted,
    at: async (size, classes) => {
      const width = (side / 4) * 2 ** size;
      const file = await readyRaster(partedLandscape({ seed, width, height: width }, classes));
      const codes = partCodes(classes);
      const options = optionsOf(codes, '1km');
      return { ...file, name: nameOf(file.pixels, codes), codes, nodata: NODATA, options };
    },
  };
}

/**
 * A file that is given, and windows in its middle of an eighth, a quarter and half of its sides.
 * @param codes its classes; null has Fractile look for them
 * @param cellSize as the command is told
 */
export async function windowsOf(path: string, codes: readonly number[] | null, cellSize: string): Promise<Subjects> {
  const header = await headerOf(path);
  const classes = codes ?? (await census(path, cellSize));
  const { width, height, nodata } = header;
  return {
    main: SIZES - 1,
    counts: () => [classes.length],
    at: async (size) => {
      await readyFile(path);
      const share = 2 ** (size - SIZES + 1);
      const pixels = Math.round(width * share) * Math.round(height * share);
      const options = [...optionsOf(classes, cellSize), ...(share < 1 ? ['--bounds', middle(header, share)] : [])];
      return { name: nameOf(pixels, classes), path, pixels, codes: classes, nodata, options };
    },
  };
}

function optionsOf(codes: readonly number[], cellSize: string): string[] {
  return ['--classes', codes.join(','), '--cell-size', cellSize, '--write', 'mosaic'];
}

function nameOf(pixels: number, codes: readonly number[]): string {
  const mpx = pixels / 1e6;
  return `${mpx < 10 ? mpx.toFixed(1) : mpx.toFixed(0)} Mpx, ${codes.length} classes`;
}

/** The classes that occur in a file. */
async function census(path: string, cellSize: string): Promise<readonly number[]> {
  const options = ['--classes', 'all', '--cell-size', cellSize, '--write', 'mosaic'];
  const { report } = await fractileRun(await emptyJob({ path }, 'census'), options);
  return report.measures.fractions!.classes.map(({ code }) => code);
}

/** The box of a window in the middle of a raster that has a share of its sides. */
function middle({ geotransform, width, height }: Header, share: number): string {
  const [x, y] = placeOf(geotransform, Math.round((width * (1 - share)) / 2), Math.round((height * (1 - share)) / 2));
  const window = { ...geotransform, originX: x, originY: y };
  const { left, bottom, right, top } = boundsOf(window, Math.round(width * share), Math.round(height * share));
  return [left, bottom, right, top].join(',');
}
