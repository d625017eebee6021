import { Canvas } from './canvas.js';
import { drawMap } from './draw-map.js';
import type { MapFrame } from './frame.js';
import { baselineOf } from './marks.js';
import type { Painted } from './painted.js';
import { pngBytes } from './png.js';
import { type PictureFacts, sheetOf } from './sheet.js';

/** Draws a picture of a map, as PNG. */
export function drawSheet(frame: MapFrame, painted: Painted, facts: PictureFacts): Uint8Array {
  const sheet = sheetOf(frame, painted, facts);
  const canvas = new Canvas(sheet.width, sheet.height);
  for (const mark of sheet.marks) {
    if (mark.kind === 'fill') canvas.fill(mark, mark.color);
    else if (mark.kind === 'hatch') canvas.hatch(mark);
    else if (mark.kind === 'map') drawMap(canvas, mark, frame, painted);
    else canvas.text(mark.text, mark.left, baselineOf(mark), mark.size, mark.weight, mark.color);
  }
  return pngBytes(canvas);
}
