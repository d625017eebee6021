/**
 * Rectangles of a block's pixels, each with one weight in one zone: part i says that each pixel of rows [top[i],
 * bottom[i]) and columns [left[i], right[i]) of the block lies in zone[i] with weight[i] units of area, and that
 * share[i] units of it are there, by count of pixels ({@link Coverage.pixel} for a whole one). The arrays may be longer
 * than `count`, and are written anew for the next parts.
 */
export interface Parts {
  readonly count: number;
  readonly zone: Int32Array;
  readonly top: Int32Array;
  readonly bottom: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly weight: Float64Array;
  /** The same array as `weight` where all pixels weigh the same. */
  readonly share: Float64Array;
}

/** A {@link Parts} that is filled again and again. */
export class PartsBuffer implements Parts {
  count = 0;
  readonly zone: Int32Array;
  readonly top: Int32Array;
  readonly bottom: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly weight: Float64Array;
  readonly share: Float64Array;

  /**
   * Makes room.
   * @param size parts at a time
   * @param sharesApart whether pixels differ in weight, so that shares are other numbers
   */
  constructor(
    readonly size: number,
    sharesApart = false,
  ) {
    this.zone = new Int32Array(size);
    this.top = new Int32Array(size);
    this.bottom = new Int32Array(size);
    this.left = new Int32Array(size);
    this.right = new Int32Array(size);
    this.weight = new Float64Array(size);
    this.share = sharesApart ? new Float64Array(size) : this.weight;
  }
}
