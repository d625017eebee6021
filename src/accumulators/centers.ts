import * as z from 'zod';
import type { Coverage } from '../coverage/coverage.js';
import type { Parts } from '../coverage/parts.js';
import type { LayerBlock, StackBlock } from '../raster/pixel-block.js';
import type { Accumulator, AccumulatorKind, LayerFacts } from './accumulator.js';
import { ExactSums } from './exact-sums.js';
import { plainBlock } from './plain-samples.js';
import { Validity } from './validity.js';
import { zeroSums } from './zero-sums.js';

/** Where the valid pixels of zones lie on one lattice. */
export class LatticeCenters {
  /** Weight of the valid pixels of a zone: whole numbers below 2^53. */
  readonly weights: Float64Array;
  /** Sum of weight times number of the column, and of the row. */
  readonly columns: ExactSums;
  readonly rows: ExactSums;

  constructor(zones: number) {
    this.weights = zeroSums(zones);
    this.columns = new ExactSums(zones);
    this.rows = new ExactSums(zones);
  }

  combine(other: LatticeCenters): void {
    for (let zone = 0; zone < this.weights.length; zone++)
      this.weights[zone] = this.weights[zone]! + other.weights[zone]!;
    this.columns.combine(other.columns);
    this.rows.combine(other.rows);
  }
}

/**
 * For every zone the sums of weight times column, and times row, of its valid pixels, on each lattice that they lie on:
 * where their middle is. Exact for any order.
 */
export class Centers implements Accumulator {
  readonly validity: Validity;
  /** By the number of the lattice. */
  readonly lattices = new Map<number, LatticeCenters>();
  #block: StackBlock | null = null;
  /** 1 for a valid pixel of the block, 0 for nodata, 2 for one that is no number. */
  #states: Uint8Array = new Uint8Array(0);

  /** Starts with nothing summed. */
  constructor(
    readonly coverage: Pick<Coverage, 'zones' | 'turned'>,
    readonly facts: Pick<LayerFacts, 'nodata' | 'dtype'>,
    readonly layer: number,
  ) {
    this.validity = new Validity(coverage.zones);
  }

  add(block: StackBlock, parts: Parts): void {
    if (block !== this.#block) {
      this.#block = block;
      this.#states = statesOf(block.layers[this.layer]!, this.facts, block.stride * block.window.height);
    }
    const states = this.#states;
    const { lattice } = block;
    const { weights, columns: columnSums, rows: rowSums } = this.#of(lattice);
    for (let i = 0; i < parts.count; i++) {
      const zone = parts.zone[i]!;
      const weight = parts.weight[i]!;
      const left = parts.left[i]!;
      const right = parts.right[i]!;
      let valid = 0;
      let notFinite = 0;
      let columns = 0;
      let rows = 0;
      for (let y = parts.top[i]!; y < parts.bottom[i]!; y++) {
        const before = valid;
        for (let x = left; x < right; x++) {
          const state = states[y * block.stride + x]!;
          if (state === 1) {
            valid++;
            columns += x;
          } else if (state === 2) notFinite++;
        }
        rows += y * (valid - before);
      }
      this.validity.add(zone, weight, (parts.bottom[i]! - parts.top[i]!) * (right - left), valid, notFinite);
      const first = block.window.colOff;
      const moved = first + (this.coverage.turned?.(zone, first + left, lattice) ?? 0);
      weights[zone] = weights[zone]! + valid * weight;
      columnSums.addProduct(zone, columns + valid * moved, weight);
      rowSums.addProduct(zone, rows + valid * block.window.rowOff, weight);
    }
  }

  #of(lattice: number): LatticeCenters {
    const found = this.lattices.get(lattice) ?? new LatticeCenters(this.coverage.zones);
    this.lattices.set(lattice, found);
    return found;
  }

  combine(other: this): void {
    this.validity.combine(other.validity);
    for (const [lattice, found] of other.lattices) this.#of(lattice).combine(found);
  }
}

function statesOf(layer: LayerBlock, facts: Pick<LayerFacts, 'nodata' | 'dtype'>, pixels: number): Uint8Array {
  const stateOf = (value: number, hidden: number | null) => {
    if (value === hidden || (Number.isNaN(value) && Number.isNaN(hidden))) return 0;
    return Number.isFinite(value) ? 1 : 2;
  };
  const { constant } = layer;
  if (constant !== null && !layer.valid)
    return new Uint8Array(pixels).fill(Number.isNaN(constant) ? 0 : stateOf(constant, facts.nodata));
  const plain = plainBlock(layer, facts);
  const states = new Uint8Array(pixels);
  if (plain) for (let i = 0; i < pixels; i++) states[i] = stateOf(plain.samples[i]!, plain.nodata);
  return states;
}

/** Work on a pixel and on a part. */
const ADD_PIXEL = 4;
const ADD_PART = 60;

/** {@link Centers} as a plan names it. */
export const centers: AccumulatorKind<{ readonly layer: number }> = {
  name: 'centers',
  params: z.object({ layer: z.int().min(0) }),
  // Of one lattice; a job that lies on several has as many.
  bytesPerZone: () => Validity.bytesPerZone + 8 + 2 * ExactSums.bytesPerZone,
  nanoseconds: () => ({ perPixel: ADD_PIXEL, perPart: ADD_PART }),
  create: ({ layer }, layers, coverage) => new Centers(coverage, layers[layer]!, layer),
};
