import { ofThread, PAGE } from './kernel-module.js';

interface Exports {
  validityOf(
    weights: number,
    zones: number,
    slots: number,
    nodataSlot: number,
    valid: number,
    notFinite: number,
    covered: number,
  ): void;
  sharesOf(
    weights: number,
    zones: number,
    slots: number,
    wholes: number,
    ofValid: boolean,
    minValid: number,
    full: number,
    nodata: number,
    bands: number,
  ): void;
  halveShares(
    bands: number,
    count: number,
    rows: number,
    columns: number,
    ofValid: boolean,
    nodata: number,
    out: number,
  ): void;
  addAreas(weights: number, zones: number, slots: number, wholes: number, steps: number, areas: number): void;
}

/** The weights of slots that are worked on at a time, and those of zones. */
const WEIGHTS = 2 ** 14;
const ZONES = 1024;
/** Slots from which on a zone is too large. */
const MOST_SLOTS = 4096;
// Where things lie in the memory, in bytes.
const BANDS_AT = 8 * WEIGHTS;
const WHOLES_AT = BANDS_AT + 4 * WEIGHTS;
const STEPS_AT = WHOLES_AT + 8 * ZONES;
const VALID_AT = STEPS_AT + 8 * ZONES;
const NOT_FINITE_AT = VALID_AT + 8 * ZONES;
const COVERED_AT = NOT_FINITE_AT + 8 * ZONES;
const AREAS_AT = COVERED_AT + 8 * ZONES;
const END = AREAS_AT + 8 * (MOST_SLOTS + 1);
/** Values of blocks that are halved at a time; what they become lies behind them. */
const HALVED = 2 ** 16;

/** Weights of the slots of zones, one zone behind the other. */
export interface SlotWeights {
  readonly sums: Float64Array;
  readonly slotCount: number;
}

/** What the zones of a job weigh. */
export interface KernelZones {
  /** The weight of a whole zone; NaN of one that is hidden, which has nodata in all bands, and no area. */
  whole(zone: number): number;
  /** The area of a zone. */
  areaSteps(zone: number): number;
}

/** How shares become numbers: of what is valid or of the whole zone, which are enough, and what stands for all. */
export interface ShareForm {
  readonly ofValid: boolean;
  readonly minValid: number;
  readonly full: number;
  readonly nodata: number;
}

/**
 * Shares of classes of all zones of a job, by WebAssembly: what the loops of class-sums.ts and measures/fractions give,
 * which V8 compiles late, as a run has few jobs. Memory: 320 KiB.
 */
export class FractionKernel {
  readonly #exports: Exports;
  readonly #doubles: Float64Array;
  readonly #floats: Float32Array;

  /** Starts with nothing in its memory. */
  constructor(module: WebAssembly.Module) {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(Math.max(END, 5 * HALVED) / PAGE) });
    this.#exports = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Exports;
    this.#doubles = new Float64Array(memory.buffer);
    this.#floats = new Float32Array(memory.buffer);
  }

  /** Writes what of each zone is valid, no number, and in the raster at all. */
  validity(
    weights: SlotWeights,
    nodataSlot: number,
    out: { readonly valid: Float64Array; readonly notFinite: Float64Array; readonly covered: Float64Array },
  ): void {
    this.#inParts(weights, (from, zones) => {
      this.#exports.validityOf(0, zones, weights.slotCount, nodataSlot, VALID_AT, NOT_FINITE_AT, COVERED_AT);
      out.valid.set(this.#numbers(VALID_AT, zones), from);
      out.notFinite.set(this.#numbers(NOT_FINITE_AT, zones), from);
      out.covered.set(this.#numbers(COVERED_AT, zones), from);
    });
  }

  /** Writes the shares of all zones: a band a class, then those of what is valid, and of codes that are not listed. */
  shares(weights: SlotWeights, zones: KernelZones, form: ShareForm, bands: readonly Float32Array[]): void {
    const { ofValid, minValid, full, nodata } = form;
    this.#inParts(weights, (from, count) => {
      this.#loadWholes(zones, from, count);
      this.#exports.sharesOf(0, count, weights.slotCount, WHOLES_AT, ofValid, minValid, full, nodata, BANDS_AT);
      for (let b = 0; b < bands.length; b++) {
        const first = BANDS_AT / 4 + b * count;
        bands[b]!.set(this.#floats.subarray(first, first + count), from);
      }
    });
  }

  /** The areas of all slots, and of what lies outside the raster behind them, each zone's rounded to whole steps. */
  areas(weights: SlotWeights, zones: KernelZones): Float64Array {
    const { slotCount } = weights;
    const areas = this.#numbers(AREAS_AT, slotCount + 1).fill(0);
    this.#inParts(weights, (from, count) => {
      this.#loadWholes(zones, from, count);
      this.#loadSteps(zones, from, count);
      this.#exports.addAreas(0, count, slotCount, WHOLES_AT, STEPS_AT, AREAS_AT);
    });
    return areas.slice();
  }

  /**
   * Halves a block: the shares of every 2 x 2 cells become those of one, written into `parent` at its place.
   * @param children bands as of {@link shares}, of which both sides are even
   * @param place of the first cell in the parent, and how many are in a row there
   * @returns whether it did: there may be too many bands, or columns
   */
  halve(
    children: readonly Float32Array[],
    { columns, rows: all }: { readonly columns: number; readonly rows: number },
    parent: readonly Float32Array[],
    place: { readonly first: number; readonly columns: number },
    { ofValid, nodata }: Pick<ShareForm, 'ofValid' | 'nodata'>,
  ): boolean {
    const most = 2 * Math.floor(HALVED / (2 * columns * children.length));
    if (most === 0) return false;
    for (let row = 0; row < all; row += most) {
      const rows = Math.min(most, all - row);
      const cells = rows * columns;
      for (let b = 0; b < children.length; b++)
        this.#floats.set(children[b]!.subarray(row * columns, row * columns + cells), b * cells);
      this.#exports.halveShares(0, children.length, rows, columns, ofValid, nodata, 4 * HALVED);
      for (let b = 0; b < parent.length; b++) {
        for (let y = 0; y < rows / 2; y++) {
          const from = HALVED + (b * cells) / 4 + (y * columns) / 2;
          const half = this.#floats.subarray(from, from + columns / 2);
          parent[b]!.set(half, place.first + (row / 2 + y) * place.columns);
        }
      }
    }
    return true;
  }

  #inParts({ sums, slotCount }: SlotWeights, work: (from: number, zones: number) => void): void {
    const most = Math.min(ZONES, Math.floor(WEIGHTS / slotCount));
    const count = sums.length / slotCount;
    for (let from = 0; from < count; from += most) {
      const zones = Math.min(most, count - from);
      this.#doubles.set(sums.subarray(from * slotCount, (from + zones) * slotCount));
      work(from, zones);
    }
  }

  #loadWholes(zones: KernelZones, from: number, count: number): void {
    for (let i = 0; i < count; i++) this.#doubles[WHOLES_AT / 8 + i] = zones.whole(from + i);
  }

  #loadSteps(zones: KernelZones, from: number, count: number): void {
    for (let i = 0; i < count; i++) this.#doubles[STEPS_AT / 8 + i] = zones.areaSteps(from + i);
  }

  #numbers(at: number, count: number): Float64Array {
    return this.#doubles.subarray(at / 8, at / 8 + count);
  }
}

/** The shares of this thread; null where the host has no WebAssembly with vectors. */
export const fractionKernel = ofThread((module) => new FractionKernel(module));

/** The same for zones of so many slots; null also where these are too many. */
export function fractionKernelOf(slots: number): FractionKernel | null {
  return slots <= MOST_SLOTS ? fractionKernel() : null;
}
