// Moments of zones, group by group over parts of a block: parts that follow each other in one zone are a group, for
// which pixel-moments.ts writes its numbers.

import { GROUPS_AT, GROUP_SUMS_AT, MAX_GROUP_SUMS, MAX_RUNS, MOMENTS, RUNS_AT, SAMPLES_AT } from '../layout';
import { leftOf, rowsOf, shareOf, topOf, weightOf, widthOfPart, zoneOf } from './parts';
import { addPixels, addRectangle, closeMoments, mostOf, openMoments, sampleStride } from './pixel-moments';

const GROUP_BYTES: usize = 4;
/** Pixels from which on a rectangle is summed by itself (measured). */
const MANY_IN_RECTANGLE: i32 = 128;

/** Adds parts of one zone; short runs of the two weights that most pixels of a group have are summed together. */
function addGroup<T>(from: i32, end: i32, weight: f64, share: f64): void {
  const most = mostOf<T>();
  const stride = sampleStride();
  let noted = 0;
  let pixels = 0;
  for (let part = from; part < end; part++) {
    const width = widthOfPart(part);
    const rows = rowsOf(part);
    const own = weightOf(part);
    const ownShare = shareOf(part);
    let first = topOf(part) * stride + leftOf(part);
    const size = width * rows;
    if (own != weight || ownShare != share || size >= MANY_IN_RECTANGLE) {
      addRectangle<T>(<usize>SAMPLES_AT + <usize>first * sizeof<T>(), width, rows, own, ownShare);
      continue;
    }
    if (pixels + size > most || noted + rows > MAX_RUNS) {
      addPixels<T>(SAMPLES_AT, RUNS_AT, 0, noted, pixels, weight, share);
      noted = 0;
      pixels = 0;
    }
    for (let row = 0; row < rows; row++, first += stride, noted++) {
      store<i32>(<usize>RUNS_AT + <usize>noted * 8, first);
      store<i32>(<usize>RUNS_AT + <usize>noted * 8, width, 4);
    }
    pixels += size;
  }
  if (noted > 0) addPixels<T>(SAMPLES_AT, RUNS_AT, 0, noted, pixels, weight, share);
}

function momentsOf<T>(from: i32, end: i32): i32 {
  let group = 0;
  for (let part = from; part < end && group < MAX_GROUP_SUMS / MOMENTS; group++) {
    const first = part;
    const zone = zoneOf(part);
    let widest = -1;
    let most = part;
    for (; part < end && zoneOf(part) == zone; part++) {
      const width = widthOfPart(part);
      if (width <= widest) continue;
      // The weight of the widest part is that of most pixels, where rows don't differ in area.
      widest = width;
      most = part;
    }
    openMoments(<usize>GROUP_SUMS_AT + <usize>(group * MOMENTS) * 8);
    addGroup<T>(first, part, weightOf(most), shareOf(most));
    closeMoments();
    store<i32>(<usize>GROUPS_AT + <usize>group * GROUP_BYTES, part);
  }
  return group;
}

/**
 * Sums up parts [from, end) of samples of one type, with all that they need where the layout says.
 * @returns how many groups there is room for, or are there
 */
export function momentsUint8(from: i32, end: i32): i32 {
  return momentsOf<u8>(from, end);
}

/** See {@link momentsUint8}. */
export function momentsInt8(from: i32, end: i32): i32 {
  return momentsOf<i8>(from, end);
}

/** See {@link momentsUint8}. */
export function momentsUint16(from: i32, end: i32): i32 {
  return momentsOf<u16>(from, end);
}

/** See {@link momentsUint8}. */
export function momentsInt16(from: i32, end: i32): i32 {
  return momentsOf<i16>(from, end);
}

/** See {@link momentsUint8}. */
export function momentsFloat32(from: i32, end: i32): i32 {
  return momentsOf<f32>(from, end);
}
