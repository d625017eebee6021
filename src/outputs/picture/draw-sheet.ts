import { Canvas } from './canvas.js';
import type { MapFrame } from './frame.js';
import { type Box, baselineOf } from './marks.js';
import type { Painted } from './painted.js';
import { pngBytes } from './png.js';
import { type PictureFacts, sheetOf } from './sheet.js';

/** Draws a picture of a map, as PNG. */
export function drawSheet(frame: MapFrame, painted: Painted, facts: PictureFacts): Uint8Array {
  const sheet = sheetOf(frame, painted, facts);
  const canvas = new Canvas(sheet.width, sheet.height);
  for (const mark of sheet.marks) {
    const { left, top, width, height } = mark;
    if (mark.kind === 'fill') canvas.fill(left, top, width, height, mark.color);
    else if (mark.kind === 'hatch') canvas.hatch(left, top, width, height);
    else if (mark.kind === 'map') drawMap(canvas, mark, frame, painted);
    else canvas.text(mark.text, left, baselineOf(mark), mark.size, mark.weight, mark.color);
  }
  return pngBytes(canvas);
}

function drawMap(canvas: Canvas, { left, top, width, height }: Box, frame: MapFrame, { rgb, drawn }: Painted): void {
  canvas.hatch(left, top, width, height);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / frame.enlarged) * frame.width;
    for (let x = 0; x < width; x++) {
      const pixel = row + Math.floor(x / frame.enlarged);
      if (drawn[pixel] === 0) continue;
      const at = 3 * ((top + y) * canvas.width + left + x);
      for (let channel = 0; channel < 3; channel++) canvas.data[at + channel] = rgb[3 * pixel + channel]!;
    }
  }
}
