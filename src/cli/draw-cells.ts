import type { Window } from '../grid/window.js';
import type { LayerBlock, StackBlock } from '../raster/pixel-block.js';
import { sampleAt } from '../raster/pixel-block.js';
import type { Samples } from '../raster/samples.js';

/** A rectangle of cells, from the north down, with the samples of each band. */
export interface Cells {
  readonly window: Window;
  readonly values: readonly Samples[];
}

/**
 * A block as cells, of which those that a mask hides are NaN.
 * @param southUpRows rows of a raster whose first one is the south, which is turned; null for others
 */
export function cellsOf({ window, stride, layers }: StackBlock, southUpRows: number | null): Cells {
  const { width, height, rowOff } = window;
  const isTurned = southUpRows !== null;
  const values = layers.map((layer) => {
    const isPlain = layer.constant === null && layer.valid === null && stride === width;
    return isPlain && !isTurned ? layer.samples : copied(layer, stride, width, height, isTurned);
  });
  return { window: isTurned ? { ...window, rowOff: southUpRows - rowOff - height } : window, values };
}

function copied(layer: LayerBlock, stride: number, width: number, height: number, isTurned: boolean): Samples {
  const values = new Float64Array(width * height);
  for (let row = 0; row < height; row++) {
    const to = (isTurned ? height - 1 - row : row) * width;
    for (let col = 0; col < width; col++) {
      const from = row * stride + col;
      values[to + col] = layer.valid?.[from] === 0 ? Number.NaN : sampleAt(layer, from);
    }
  }
  return values;
}
