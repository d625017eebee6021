import * as z from 'zod';
import type { Grid } from '../src/grid/grid.js';
import { type CellWindow, placeIn } from './cell-window.js';
import { gridArguments } from './header.js';
import { requirePeersPython } from './peers-python.js';
import { EXTRACT_OTHER_CRS_SCRIPT, EXTRACT_SCRIPT } from './places.js';
import { run, type Took } from './processes.js';
import type { Bands } from './read-bands.js';

/** Shares as exactextract gives them: classes of a cell in no order, and their shares in the same. */
const sharesSchema = z.object({ unique: z.array(z.number()), frac: z.array(z.number()) });

/** What exactextract took for some cells, without Python's start and the making of polygons, and what it found. */
const extractedSchema = z.object({
  version: z.string(),
  seconds: z.number(),
  cpuSeconds: z.number(),
  /** Pixels of the cells. */
  pixels: z.number(),
  /** The shares of each cell, row by row. */
  cells: z.array(sharesSchema),
});

export type Extracted = Readonly<z.output<typeof extractedSchema>>;
type Shares = z.output<typeof sharesSchema>;

/**
 * Times exactextract on the cells of a grid, each as a polygon, by the faster one of its strategies. Pixels beyond the
 * grid are cut off before.
 */
export function extractShares(source: string, grid: Grid): Promise<Extracted> {
  return extract([EXTRACT_SCRIPT, source, ...gridArguments(grid)]);
}

/** Times exactextract's shares in cells of another CRS, whose outlines PROJ brings to the raster's own before. */
export function extractOtherCrs(source: string, crs: string, grid: Grid): Promise<Extracted> {
  return extract([EXTRACT_OTHER_CRS_SCRIPT, source, crs, ...gridArguments(grid)]);
}

async function extract(script: readonly string[]): Promise<Extracted> {
  const { stdout } = await run([await requirePeersPython(), ...script]);
  return extractedSchema.parse(JSON.parse(stdout));
}

/** What Python takes to start with exactextract and rasterio. */
export async function startPython(): Promise<Took> {
  return run([await requirePeersPython(), '-c', 'import exactextract, rasterio']);
}

/**
 * The largest difference of a share between cells of a mosaic and what exactextract found.
 * @param bands of the mosaic: its classes in the order of the codes, then valid_fraction
 * @param window the cells that exactextract was asked for
 */
export function shareDifference(
  codes: readonly number[],
  bands: Bands,
  window: CellWindow,
  cells: readonly Shares[],
): number {
  const valid = bands.values[codes.length]!;
  let most = 0;
  for (const [at, { unique, frac }] of cells.entries()) {
    const place = placeIn(bands, window, at);
    if (!(valid[place]! > 0)) continue;
    codes.forEach((code, i) => {
      const theirs = frac[unique.indexOf(code)] ?? 0;
      most = Math.max(most, Math.abs(bands.values[i]![place]! - theirs));
    });
  }
  return most;
}
