import { UnsupportedRasterError } from '../errors.js';
import type { BlockPlace } from '../raster/samples.js';
import { SlotTable } from './slot-table.js';

/**
 * From class codes to slots: slot k is the k-th class of the list, then one slot for valid codes that are not listed
 * and one for nodata. Float samples must hold whole numbers; NaN is nodata.
 */
export class ClassTable extends SlotTable {
  readonly tellsUnlisted = true;
  readonly #slots = new Map<number, number>();

  /**
   * Gives each code its slot.
   * @param classes the codes of each class, in band order; no code is in two of them.
   * @param nodata the source's nodata value; null where it has none.
   */
  constructor(classes: readonly (readonly number[])[], nodata: number | null) {
    super(classes.length, nodata);
    for (const [slot, codes] of classes.entries()) for (const code of codes) this.#slots.set(code, slot);
    if (nodata !== null) this.#slots.set(nodata, this.nodataSlot);
  }

  /** The slot of one code. */
  slotOf(code: number): number {
    return this.#slots.get(code) ?? (Number.isNaN(code) ? this.nodataSlot : this.unlistedSlot);
  }

  protected judgeUnlisted(code: number, place: BlockPlace): void {
    requireCode(code, place);
  }
}

/**
 * Makes sure that a value can be a class code.
 * @throws UnsupportedRasterError where it is no whole number, or too large to be told from its neighbours
 */
export function requireCode(code: number, { uri, at }: BlockPlace): void {
  if (Number.isSafeInteger(code)) return;
  throw new UnsupportedRasterError(
    Number.isFinite(code) && !Number.isInteger(code)
      ? `${uri}: holds measurements, such as ${code} in ${at}, and not class codes; make classes of them first, for example with gdal_calc.py, or ask for measures of values, such as --measures mean`
      : `${uri}: holds the value ${code} in ${at}, which is no class code; name it as nodata with --nodata`,
  );
}
