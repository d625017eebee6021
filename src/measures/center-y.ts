import { centerMeasure } from './center-measure.js';

/** The middle of a zone's valid pixels along y, as center_x along x. */
export const centerY = centerMeasure('center_y', 'y', {
  says: 'the middle of the valid pixels along y, as center_x',
  formula: 'sum(c Y) / sum(c), with Y the y coordinate of the centre of a pixel',
  example: 'one row of pixels of 1 m from 1 down: (0.5 + 0.5 + 0.5 + 0.5/2) / 3.5 = 0.5',
  peers: 'from exactextract center_y and coverage, 1e-6',
});
