import type { AxisEdges, AxisFrame } from './axis-edges.js';
import type { AxisRuns } from './axis-runs.js';

/** The rows of pixels of cells, by area. */
export interface AreaRuns {
  /** Each row of pixels of each cell is a run of its own: rows differ in weight. */
  readonly runs: AxisRuns;
  /** The height of each cell in units of area, also of what of it lies beyond the raster. */
  readonly units: Float64Array;
}

/**
 * The overlaps of cells with pixels along an axis whose pixels differ in area. Lines between pixels, and edges of cells,
 * are rounded to units of area once, so that every pixel is handed out exactly once; cells that share an edge share its
 * rounding. By count of pixels the overlaps are those of the edges as they are.
 * @param edges of the cells, by count of pixels
 * @param position where a line lies by area, in pixels of mean area
 * @param unit units of area to such a pixel
 */
export function areaRuns(
  { edges, scale }: AxisEdges,
  { pixels }: Pick<AxisFrame, 'pixels'>,
  position: (line: number) => number,
  unit: number,
): AreaRuns {
  const lineAt = (line: number) => Math.round(unit * position(line));
  const edgeLines = edges.map((edge) => {
    const line = edge / scale;
    // An edge inside a row stays inside it, whatever the last digit of a sine.
    return Math.min(Math.max(lineAt(line), lineAt(Math.floor(line))), lineAt(Math.ceil(line)));
  });
  const found = { cell: [] as number[], start: [] as number[], weight: [] as number[], share: [] as number[] };
  for (let c = 0; c + 1 < edges.length; c++) {
    const top = edges[c]!;
    const bottom = edges[c + 1]!;
    const end = Math.min(pixels, Math.ceil(bottom / scale));
    for (let row = Math.max(0, Math.floor(top / scale)); row < end; row++) {
      const share = Math.min(bottom, (row + 1) * scale) - Math.max(top, row * scale);
      if (share <= 0) continue;
      found.cell.push(c);
      found.start.push(row);
      found.share.push(share);
      const below = Math.min(edgeLines[c + 1]!, lineAt(row + 1));
      found.weight.push(Math.max(0, below - Math.max(edgeLines[c]!, lineAt(row))));
    }
  }
  return {
    runs: {
      cell: Int32Array.from(found.cell),
      start: Int32Array.from(found.start),
      end: Int32Array.from(found.start, (row) => row + 1),
      weight: Float64Array.from(found.weight),
      share: Float64Array.from(found.share),
    },
    units: edgeLines.subarray(1).map((edge, c) => edge - edgeLines[c]!),
  };
}
