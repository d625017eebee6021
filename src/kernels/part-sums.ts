/** What a loop over a rectangle's pixels finds: sums, extremes, and how many pixels are counted. */
export interface PartSums {
  /** Pixels with a value. */
  valid: number;
  /** Pixels that hold NaN or an infinity. */
  notFinite: number;
  sum: number;
  /** The sum of squares, and what its additions have rounded off. */
  squares: number;
  squaresLow: number;
  min: number;
  max: number;
  /**
   * The smallest size of a value that is not 0, infinity without one; NaN says that it is not known: whole numbers are
   * summed exactly without it, and the loop over floats doesn't look for it.
   */
  smallest: number;
}
