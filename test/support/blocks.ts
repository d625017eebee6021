import type { Window } from '../../src/grid/window.js';
import type { LayerBlock, StackBlock } from '../../src/raster/pixel-block.js';
import type { Samples } from '../../src/raster/samples.js';

/** A decoded block of one layer. */
export function blockOf(window: Window, samples: Samples, change: Partial<LayerBlock> = {}): StackBlock {
  const place = { uri: 'a.tif', at: 'block 0,0' };
  const layer = { samples, constant: null, valid: null, place, ...change };
  return { window, stride: window.width, lattice: 0, layers: [layer], storedBytes: samples.byteLength };
}

/** A raster cut into blocks of a size; those at its edge reach beyond it. */
export function blocksOver(width: number, height: number, w: number, h: number): Window[] {
  const blocks: Window[] = [];
  for (let rowOff = 0; rowOff < height; rowOff += h)
    for (let colOff = 0; colOff < width; colOff += w) blocks.push({ colOff, rowOff, width: w, height: h });
  return blocks;
}
