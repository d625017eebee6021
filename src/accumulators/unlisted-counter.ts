import type { Parts } from '../coverage/parts.js';
import type { Kernel } from '../kernels/kernel.js';
import { KeySet } from '../kernels/key-set.js';
import { MAX_KEYS } from '../kernels/layout.js';
import { PartWeights } from '../kernels/part-weights.js';
import type { LayerBlock } from '../raster/pixel-block.js';
import { CodeSums } from './code-sums.js';
import { type SlotKeys, type SlotTable, valueOfKey } from './slot-table.js';
import { WholeSum } from './whole-sum.js';
import type { KeyedPixels, UnlistedGroup } from './zone-adder.js';

/** A layer's part of a block with the keys of its slots. */
export interface KeyedBlock extends KeyedPixels {
  readonly layer: LayerBlock;
}

/** Codes that were found in samples of one type, and what weighs them. */
interface KnownCodes {
  readonly keys: KeySet;
  /** Of each key. */
  readonly codes: number[];
  sums: readonly WholeSum[];
  /** Of the keys as they are. */
  weights: PartWeights | null;
}

/** The first slot of codes: before it comes that of all other samples. */
const CODES_FROM = 1;

/** Pixels of a group from which on kernels are faster than a loop. */
const FEW = 24;

/**
 * Counts the pixels of valid codes that are not in the class list, by code: each with its shares in zones, in units of
 * Coverage.pixel. So a pixel that several zones, or jobs, share is one pixel when all is added up.
 */
export class UnlistedCounter {
  readonly #sums = new CodeSums();
  /** The code that was counted last, and its sum. */
  #code = Number.NaN;
  #sum = new WholeSum();
  /** By lookup of keys. */
  readonly #known = new Map<SlotKeys['lookup'], KnownCodes>();

  /**
   * Starts with nothing counted.
   * @param kernels null for loops alone
   */
  constructor(
    readonly table: SlotTable,
    readonly kernels: Kernel | null,
  ) {}

  /** Counts one part by a loop. Neighbours are mostly alike, so sums are looked up where the code changes only. */
  #addPart({ layer, keys: { keys, lookup }, stride }: KeyedBlock, parts: Parts, part: number): void {
    const top = parts.top[part]!;
    const bottom = parts.bottom[part]!;
    const left = parts.left[part]!;
    const right = parts.right[part]!;
    const share = parts.share[part]!;
    const { samples, constant, valid } = layer;
    if (constant !== null && !valid) {
      this.#count(constant, (bottom - top) * (right - left) * share);
      return;
    }
    const { unlistedSlot } = this.table;
    let last = Number.NaN;
    let alike = 0;
    for (let row = top; row < bottom; row++) {
      for (let i = row * stride + left; i < row * stride + right; i++) {
        if (lookup[keys[i]!] !== unlistedSlot) continue;
        const code = constant ?? samples[i]!;
        if (code === last) {
          alike++;
          continue;
        }
        this.#count(last, alike * share);
        last = code;
        alike = 1;
      }
    }
    this.#count(last, alike * share);
  }

  /** Counts the parts of a group: those of many pixels by kernels, of codes that were found before. */
  add(block: KeyedBlock, parts: Parts, group: UnlistedGroup): void {
    const known = group.isWeightless || pixelsOf(parts, group) < FEW ? null : this.#knownIn(block);
    const shares = known && this.#sharesOf(known, block, parts, group);
    if (known && shares) {
      for (let k = 0; k < known.sums.length; k++) known.sums[k]!.add(shares[CODES_FROM + k]!);
      return;
    }
    for (let part = group.from; part < group.end; part++) this.#addPart(block, parts, part);
  }

  /** The shares of the known codes in a group, from {@link CODES_FROM} on; null where there are others. */
  #sharesOf(known: KnownCodes, block: KeyedBlock, parts: Parts, group: UnlistedGroup): Float64Array | null {
    const { unlisted } = group;
    if (!PartWeights.holds(parts.count, 0)) return null;
    const weighed = () => {
      const sums = this.#weigh(known, block, parts, parts.weight, group);
      let all = 0;
      for (let k = 0; k < known.sums.length; k++) all += sums[CODES_FROM + k]!;
      return all === unlisted ? sums : null;
    };
    let sums = known.sums.length > 0 ? weighed() : null;
    if (!sums && known.codes.length < MAX_KEYS) {
      this.#learn(known, block, parts, group);
      sums = weighed();
    }
    return sums && parts.weight !== parts.share ? this.#weigh(known, block, parts, parts.share, group) : sums;
  }

  #weigh(
    known: KnownCodes,
    block: KeyedBlock,
    parts: Parts,
    weights: Parts['weight'],
    { from, end }: UnlistedGroup,
  ): Float64Array {
    const { keys } = known.keys;
    if (!known.weights || known.weights.slots !== CODES_FROM + keys.length) {
      const slots = new Uint16Array(block.keys.lookup.length);
      for (const [k, key] of keys.entries()) slots[key] = CODES_FROM + k;
      known.weights = new PartWeights(this.kernels!, known.keys, slots, CODES_FROM + keys.length, 0);
    }
    known.weights.weigh(block, parts, weights, from, end);
    return known.weights.sums;
  }

  /** What weighs samples that are keys themselves; null where keys are something else. */
  #knownIn({ layer: { samples }, keys: { keys, lookup } }: KeyedBlock): KnownCodes | null {
    if (!this.kernels || keys.buffer !== samples.buffer) return null;
    let known = this.#known.get(lookup);
    if (!known) {
      known = { keys: new KeySet(this.kernels, keys.BYTES_PER_ELEMENT), codes: [], sums: [], weights: null };
      this.#known.set(lookup, known);
    }
    return known;
  }

  /** Makes codes of a group known, as many as there may be. */
  #learn(known: KnownCodes, block: KeyedBlock, parts: Parts, group: UnlistedGroup): void {
    const { samples } = block.layer;
    const found = known.keys.addFound(block, parts, group, block.keys.lookup, this.table.unlistedSlot);
    known.codes.push(...found.map((key) => valueOfKey(samples, key)));
    this.#findSums(known);
  }

  #findSums(known: KnownCodes): void {
    known.sums = known.codes.map((code) => this.#sums.of(code));
  }

  #count(code: number, share: number): void {
    if (share === 0) return;
    if (code !== this.#code) {
      if (this.#sums.areMany) this.#trim();
      this.#code = code;
      this.#sum = this.#sums.of(code);
    }
    this.#sum.add(share);
  }

  /** Counts codes together that are too many, and forgets their sums. */
  #trim(): void {
    this.#sums.trim();
    this.#code = Number.NaN;
    for (const known of this.#known.values()) this.#findSums(known);
  }

  /** Adds the counts of another part of the same job. */
  combine(other: UnlistedCounter): void {
    this.#sums.combine(other.#sums);
    this.#trim();
  }

  /** How many codes were found, or more than are counted one by one where there are more. */
  get found(): number {
    return this.#sums.found;
  }

  /** [code, shares of pixels] by ascending code. */
  codes(): [number, bigint][] {
    this.#trim();
    return this.#sums.codes();
  }

  /** Shares of pixels of codes beyond those that are counted one by one. */
  get otherPixels(): bigint {
    this.#trim();
    return this.#sums.other;
  }
}

function pixelsOf({ top, bottom, left, right }: Parts, { from, end }: UnlistedGroup): number {
  let pixels = 0;
  for (let i = from; i < end; i++) pixels += (bottom[i]! - top[i]!) * (right[i]! - left[i]!);
  return pixels;
}
