import { UnsupportedRasterError } from '../errors.js';
import type { LayerBlock } from '../raster/pixel-block.js';
import type { BlockPlace, Samples } from '../raster/samples.js';

/** Integer keys (0 .. lookup.length - 1) whose slot is lookup[key]: what the summing loop reads. */
export interface SlotKeys {
  readonly keys: Uint8Array | Uint16Array;
  readonly lookup: Uint16Array;
}

/**
 * From class codes to slots: slot k is the k-th class of the list, then one slot for valid codes that are not listed
 * and one for nodata. Float samples must hold whole numbers; NaN is nodata.
 */
export class ClassTable {
  readonly unlistedSlot: number;
  readonly nodataSlot: number;
  readonly slotCount: number;
  readonly #slots = new Map<number, number>();
  readonly #identity: Uint16Array;
  #small: { readonly type: string; readonly lookup: Uint16Array } | null = null;

  /**
   * Gives each code its slot.
   * @param classes the codes of each class, in band order; no code is in two of them.
   * @param nodata the source's nodata value; null where it has none.
   */
  constructor(
    classes: readonly (readonly number[])[],
    readonly nodata: number | null,
  ) {
    this.unlistedSlot = classes.length;
    this.nodataSlot = classes.length + 1;
    this.slotCount = classes.length + 2;
    for (const [slot, codes] of classes.entries()) for (const code of codes) this.#slots.set(code, slot);
    if (nodata !== null) this.#slots.set(nodata, this.nodataSlot);
    this.#identity = Uint16Array.from({ length: this.slotCount }, (_, slot) => slot);
  }

  /** The slot of one code. */
  slotOf(code: number): number {
    return this.#slots.get(code) ?? (Number.isNaN(code) ? this.nodataSlot : this.unlistedSlot);
  }

  /**
   * Prepares a block for summing. 8- and 16-bit samples without a mask are used where they lie; others get their slots
   * written out, once per pixel.
   * @param valid 1 where a pixel is valid, 0 where a mask or alpha band hides it; null where all are valid.
   * @throws UnsupportedRasterError for a valid sample that is not a whole number
   */
  keysOf(samples: Samples, valid: Uint8Array | null, place: BlockPlace): SlotKeys {
    const small = this.#smallKeys(samples);
    if (small && !valid) return small;
    const keys = new Uint16Array(samples.length);
    let lastCode = Number.NaN;
    let lastSlot = this.nodataSlot;
    for (let i = 0; i < keys.length; i++) {
      if (valid?.[i] === 0) {
        keys[i] = this.nodataSlot;
        continue;
      }
      const code = samples[i]!;
      if (code !== lastCode) {
        lastCode = code;
        lastSlot = this.slotOf(code);
        if (lastSlot === this.unlistedSlot) requireCode(code, place);
      }
      keys[i] = lastSlot;
    }
    return { keys, lookup: this.#identity };
  }

  /**
   * Prepares a layer's part of a block. Where a mask hides some pixels of a constant block, the mask is the keys.
   * @throws UnsupportedRasterError for a valid sample that is not a whole number
   */
  keysOfBlock({ samples, constant, valid, place }: LayerBlock): SlotKeys {
    if (constant === null) return this.keysOf(samples, valid, place);
    const slot = this.slotOf(constant);
    return { keys: valid ?? new Uint8Array(0), lookup: Uint16Array.of(this.nodataSlot, slot) };
  }

  #smallKeys(samples: Samples): SlotKeys | null {
    const { buffer, byteOffset, length } = samples;
    if (samples.BYTES_PER_ELEMENT > 2) return null;
    const keys =
      samples.BYTES_PER_ELEMENT === 1
        ? new Uint8Array(buffer, byteOffset, length)
        : new Uint16Array(buffer, byteOffset, length);
    const type = samples.constructor.name;
    if (this.#small?.type !== type) this.#small = { type, lookup: this.#lookupFor(samples) };
    return { keys, lookup: this.#small.lookup };
  }

  /** Slots of every bit pattern of an 8- or 16-bit type, signed ones read through their unsigned pattern. */
  #lookupFor(samples: Samples): Uint16Array {
    const bits = 8 * samples.BYTES_PER_ELEMENT;
    const signed = samples instanceof Int8Array || samples instanceof Int16Array;
    return Uint16Array.from({ length: 2 ** bits }, (_, key) =>
      this.slotOf(signed && key >= 2 ** (bits - 1) ? key - 2 ** bits : key),
    );
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
      ? `${uri}: holds measurements, such as ${code} in ${at}, and not class codes; make classes of them first, for example with gdal_calc.py`
      : `${uri}: holds the value ${code} in ${at}, which is no class code; name it as nodata with --nodata`,
  );
}
