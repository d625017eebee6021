import { isFloat } from '../raster/dtype.js';
import type { Scaling } from '../raster/scaling.js';
import type { LayerFacts } from './accumulator.js';
import { SlotTable } from './slot-table.js';

/**
 * From values to the bins of a histogram: bin k holds values from edge k to just below edge k + 1, the last one its
 * upper edge as well. Values beyond all edges have a slot, and NaN and infinities another than nodata.
 */
export class BinTable extends SlotTable {
  readonly tellsUnlisted = false;
  /** Of whole numbers of 64 bits the nodata value may be given as NaN. */
  readonly #nanSlot: number;

  /**
   * Lays out the bins.
   * @param edges of values, ascending, two or more
   */
  constructor(
    readonly edges: readonly number[],
    readonly scaling: Scaling,
    { nodata, dtype }: Pick<LayerFacts, 'nodata' | 'dtype'>,
  ) {
    super(edges.length - 1, nodata, 1);
    this.#nanSlot = isFloat(dtype) && !Number.isNaN(nodata) ? this.notFiniteSlot : this.nodataSlot;
  }

  /** The slot of values that are no numbers. */
  get notFiniteSlot(): number {
    return this.slotCount - 1;
  }

  slotOf(sample: number): number {
    if (sample === this.nodata) return this.nodataSlot;
    if (Number.isNaN(sample)) return this.#nanSlot;
    if (!Number.isFinite(sample)) return this.notFiniteSlot;
    const { edges } = this;
    const value = sample * this.scaling.scale + this.scaling.offset;
    const last = edges.length - 1;
    if (!(value >= edges[0]! && value <= edges[last]!)) return this.unlistedSlot;
    if (value === edges[last]) return last - 1;
    let low = 0;
    let high = last;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (value < edges[middle]!) high = middle;
      else low = middle;
    }
    return low;
  }

  protected judgeUnlisted(): void {} // whatever lies beyond the edges lies there
}
