import { EXTRACT_SCRIPT } from './places.js';
import { run, succeeds } from './processes.js';
import type { Bands } from './read-bands.js';

/** Some cells of a mosaic: columns and rows of its grid, from its upper left corner. */
export interface CellWindow {
  readonly col: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** What exactextract took for some cells, without Python's start, and what it found. */
export interface Extracted {
  readonly version: string;
  /** The faster one of its strategies. */
  readonly strategy: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Mean, minimum, maximum and standard deviation, each by row and column of the window; null where there is none. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** The Python that has exactextract and rasterio: the one of PEERS_PYTHON, or null where that has them not. */
export async function peersPython(): Promise<string | null> {
  const python = process.env.PEERS_PYTHON;
  return python && (await succeeds([python, '-c', 'import exactextract, rasterio'])) ? python : null;
}

/** Times exactextract on a copy of a window's pixels, with every cell as a polygon. */
export async function extract(python: string, source: string, grid: Bands, window: CellWindow): Promise<Extracted> {
  const { originX, originY, pixelWidth, pixelHeight } = grid.geotransform;
  const corner = [originX + window.col * pixelWidth, originY + window.row * pixelHeight];
  const numbers = [...corner, pixelWidth, window.columns, window.rows];
  const { stdout } = await run([python, EXTRACT_SCRIPT, source, ...numbers.map(String)]);
  return JSON.parse(stdout) as Extracted;
}
