import { EXTRACT_SCRIPT, EXTRACT_SHARES_SCRIPT } from './places.js';
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

/** The Python that has exactextract, pyproj and rasterio: the one of PEERS_PYTHON, or null where that lacks one. */
export async function peersPython(): Promise<string | null> {
  const python = process.env.PEERS_PYTHON;
  return python && (await succeeds([python, '-c', 'import exactextract, pyproj, rasterio'])) ? python : null;
}

/** Times exactextract on a copy of a window's pixels, with every cell as a polygon. */
export async function extract(python: string, source: string, grid: Bands, window: CellWindow): Promise<Extracted> {
  const { originX, originY, pixelWidth, pixelHeight } = grid.geotransform;
  const corner = [originX + window.col * pixelWidth, originY + window.row * pixelHeight];
  const numbers = [...corner, pixelWidth, window.columns, window.rows];
  const { stdout } = await run([python, EXTRACT_SCRIPT, source, ...numbers.map(String)]);
  return JSON.parse(stdout) as Extracted;
}

/** What exactextract took for shares of classes in some cells of another CRS, without Python's start and the outlines. */
export interface ExtractedShares {
  readonly version: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Pixels that the cells hold, cut ones by their part. */
  readonly pixels: number;
  /** The share of each class, by row and column of the window. */
  readonly shares: readonly Readonly<Record<string, number>>[];
}

/** Times exactextract on the cells of a window, their outlines brought to the raster's CRS by PROJ. */
export async function extractShares(
  python: string,
  source: string,
  grid: Bands,
  window: CellWindow,
  crs: string,
): Promise<ExtractedShares> {
  const { originX, originY, pixelWidth, pixelHeight } = grid.geotransform;
  const corner = [originX + window.col * pixelWidth, originY + window.row * pixelHeight];
  const numbers = [...corner, pixelWidth, window.columns, window.rows];
  const { stdout } = await run([python, EXTRACT_SHARES_SCRIPT, source, crs, ...numbers.map(String)]);
  return JSON.parse(stdout) as ExtractedShares;
}
