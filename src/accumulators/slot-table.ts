import type { LayerBlock } from '../raster/pixel-block.js';
import type { BlockPlace, Samples } from '../raster/samples.js';

/** Integer keys (0 .. lookup.length - 1) whose slot is lookup[key]: what the summing loop reads. */
export interface SlotKeys {
  readonly keys: Uint8Array | Uint16Array;
  readonly lookup: Uint16Array;
}

/**
 * From values to slots: slot k is the k-th class or bin, then one for valid values that are in none, one for nodata,
 * and, in some tables, one for what is no number.
 */
export abstract class SlotTable {
  readonly unlistedSlot: number;
  readonly nodataSlot: number;
  readonly slotCount: number;
  /** Whether values that are in no slot are counted one by one. */
  abstract readonly tellsUnlisted: boolean;
  readonly #identity: Uint16Array;
  /** Of masks, by the slot of what they let show. */
  readonly #ofMasks = new Map<number, Uint16Array>();
  #small: { readonly type: string; readonly lookup: Uint16Array } | null = null;

  /**
   * Lays out the slots.
   * @param listed how many classes or bins there are
   * @param further slots behind that of nodata
   */
  constructor(
    listed: number,
    readonly nodata: number | null,
    further = 0,
  ) {
    this.unlistedSlot = listed;
    this.nodataSlot = listed + 1;
    this.slotCount = listed + 2 + further;
    this.#identity = Uint16Array.from({ length: this.slotCount }, (_, slot) => slot);
  }

  /** The slot of a value. */
  abstract slotOf(value: number): number;

  /**
   * Judges a valid value that is in no slot.
   * @throws UnsupportedRasterError where there can be none such
   */
  protected abstract judgeUnlisted(value: number, place: BlockPlace): void;

  /**
   * Prepares a block for summing. 8- and 16-bit samples without a mask are used where they lie; others get their slots
   * written out, once per pixel.
   * @param valid 1 where a pixel is valid, 0 where a mask or alpha band hides it; null where all are valid.
   * @throws UnsupportedRasterError for a valid sample that can't be one
   */
  keysOf(samples: Samples, valid: Uint8Array | null, place: BlockPlace): SlotKeys {
    const small = this.#smallKeys(samples);
    if (small && !valid) return small;
    const keys = new Uint16Array(samples.length);
    let last = Number.NaN;
    let lastSlot = this.slotOf(last);
    for (let i = 0; i < keys.length; i++) {
      if (valid?.[i] === 0) {
        keys[i] = this.nodataSlot;
        continue;
      }
      const value = samples[i]!;
      if (value !== last) {
        last = value;
        lastSlot = this.slotOf(value);
        if (lastSlot === this.unlistedSlot) this.judgeUnlisted(value, place);
      }
      keys[i] = lastSlot;
    }
    return { keys, lookup: this.#identity };
  }

  /**
   * Prepares a layer's part of a block. Where a mask hides some pixels of a constant block, the mask is the keys.
   * @throws UnsupportedRasterError for a valid sample that can't be one
   */
  keysOfBlock({ samples, constant, valid, place }: LayerBlock): SlotKeys {
    if (constant === null) return this.keysOf(samples, valid, place);
    const slot = this.slotOfAll(constant, place);
    return { keys: valid ?? new Uint8Array(0), lookup: this.#lookupOfMask(slot) };
  }

  #lookupOfMask(slot: number): Uint16Array {
    let lookup = this.#ofMasks.get(slot);
    if (!lookup) {
      lookup = Uint16Array.of(this.nodataSlot, slot);
      this.#ofMasks.set(slot, lookup);
    }
    return lookup;
  }

  /**
   * The slot of a value that all pixels of a block hold.
   * @throws UnsupportedRasterError for a valid value that can't be one
   */
  slotOfAll(value: number, place: BlockPlace): number {
    const slot = this.slotOf(value);
    if (slot === this.unlistedSlot) this.judgeUnlisted(value, place);
    return slot;
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

  /** Slots of every bit pattern of an 8- or 16-bit type. */
  #lookupFor(samples: Samples): Uint16Array {
    return Uint16Array.from({ length: 2 ** (8 * samples.BYTES_PER_ELEMENT) }, (_, key) =>
      this.slotOf(valueOfKey(samples, key)),
    );
  }
}

/** The value of a bit pattern of an 8- or 16-bit type, whose keys are read as if it had no signs. */
export function valueOfKey(samples: Samples, key: number): number {
  const bits = 8 * samples.BYTES_PER_ELEMENT;
  const signed = samples instanceof Int8Array || samples instanceof Int16Array;
  return signed && key >= 2 ** (bits - 1) ? key - 2 ** bits : key;
}
