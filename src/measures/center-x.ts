import { centerMeasure } from './center-measure.js';

/** The middle of a zone's valid pixels along x: the mean of the coordinates of their centres, weighted by area. */
export const centerX = centerMeasure('center_x', 'x', {
  says: "the middle of the valid pixels along x, in the CRS of the grid: of their centres' coordinates, weighted by area",
  formula: 'sum(c X) / sum(c), with X the x coordinate of the centre of a pixel',
  example: 'pixels of 1 m from 0 on: (0.5 + 1.5 + 2.5 + 3.5/2) / 3.5 = 1.7857142857142858',
  peers: 'from exactextract center_x and coverage, 1e-6',
});
