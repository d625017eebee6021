import type { PictureFacts } from '../../../src/outputs/picture/sheet.js';

/** What is written on a picture of a grid of 1 km. */
export function pictureFacts(columns: number, rows: number, title = 'Test'): PictureFacts {
  return {
    title,
    grid: { left: 0, top: 1000 * rows, cellWidth: 1000, cellHeight: 1000, columns, rows },
    crs: { name: 'EPSG:32612', kind: 'projected', unitSize: 1, semiMajorMetre: null, semiMinorMetre: null },
  };
}
