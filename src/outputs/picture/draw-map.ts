import type { Canvas } from './canvas.js';
import type { MapFrame } from './frame.js';
import type { Box } from './marks.js';
import type { Painted } from './painted.js';

/** Draws a map, and the pattern of "no data" where it has none. */
export function drawMap(canvas: Canvas, box: Box, frame: MapFrame, { rgb, drawn }: Painted): void {
  if (drawn.includes(0)) canvas.hatch(box);
  const { across, down } = frame;
  for (let row = 0; row < down.pixels; row++) {
    const top = box.top + row * down.enlarged;
    const first = row * across.pixels;
    for (let from = 0; from < across.pixels; from++) {
      if (drawn[first + from] === 0) continue;
      let to = from;
      for (; to < across.pixels && drawn[first + to] === 1; to++) {
        const left = box.left + to * across.enlarged;
        const at = 3 * (first + to);
        for (let x = left; x < left + across.enlarged; x++) canvas.set(x, top, rgb[at]!, rgb[at + 1]!, rgb[at + 2]!);
      }
      const left = box.left + from * across.enlarged;
      if (down.enlarged > 1)
        canvas.repeat({ left, top, width: (to - from) * across.enlarged, height: down.enlarged }, 1);
      from = to;
    }
  }
}
