/** What the kernels export (assembly/index.ts): addresses are bytes in their memory. */
export interface Exports {
  prepare(at: number): void;
  beginMoments(stride: number, nodata: number, hides: number, sums: number, squares: number): void;
  momentsUint8: SumParts;
  momentsInt8: SumParts;
  momentsUint16: SumParts;
  momentsInt16: SumParts;
  momentsFloat32: SumParts;
  weigh8: Weigh;
  weigh16: Weigh;
  findKeys8: FindKeys;
  findKeys16: FindKeys;
  gatherUint8: Gather;
  gatherInt8: Gather;
  gatherUint16: Gather;
  gatherInt16: Gather;
  gatherFloats: Gather;
  weighUint8: WeighWholes;
  weighInt8: WeighWholes;
  weighUint16: WeighWholes;
  weighInt16: WeighWholes;
  spreadUint16: Spread;
  spreadInt16: Spread;
  spreadFloats: Spread;
  membersOf(binOf: number, count: number, bin: number, out: number): number;
}
/** Sums up parts [from, end), or the first groups of them; gives how many groups. */
export type SumParts = (from: number, end: number) => number;

type Weigh = (
  stride: number,
  from: number,
  end: number,
  keyCount: number,
  filler: number,
  slots: number,
  restSlot: number,
) => number;
/** Finds keys of a slot in parts [from, end); gives how many. */
type FindKeys = (stride: number, from: number, end: number, slot: number, most: number) => number;
/** Takes the values of a rectangle. */
export type Gather = (
  samples: number,
  next: number,
  width: number,
  rows: number,
  hides: number,
  nodata: number,
  to: number,
  out: number,
) => number;
/** Weighs whole numbers, each by itself. */
export type WeighWholes = (values: number, count: number, least: number, weight: number, bins: number) => void;
/** Weighs numbers in bins. */
export type Spread = (
  values: number,
  count: number,
  least: number,
  scale: number,
  weight: number,
  bins: number,
  binOf: number,
) => void;
