import fc from 'fast-check';
import type { Parts } from '../../src/coverage/parts.js';

/** Zones of {@link someParts}. */
export const ZONES = 5;

interface Rectangle {
  readonly zone: number;
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly weight: number;
  /** As the weight where it is not given. */
  readonly share?: number;
}

/** Parts as a coverage gives them. */
export function partsOf(rectangles: readonly Rectangle[]): Parts {
  const of = (value: (one: Rectangle) => number) => Int32Array.from(rectangles, value);
  const weight = Float64Array.from(rectangles, (one) => one.weight);
  return {
    count: rectangles.length,
    zone: of((one) => one.zone),
    top: of((one) => one.top),
    bottom: of((one) => one.top + one.height),
    left: of((one) => one.left),
    right: of((one) => one.left + one.width),
    weight,
    share: Float64Array.from(rectangles, (one) => one.share ?? one.weight),
  };
}

/** Pixels across and down of the block that they lie in. */
export const SIDE = 96;
const rectangle = fc
  .record({
    zone: fc.integer({ min: 0, max: ZONES - 1 }),
    top: fc.integer({ min: 0, max: SIDE - 1 }),
    left: fc.integer({ min: 0, max: SIDE - 1 }),
    width: fc.integer({ min: 1, max: SIDE }),
    height: fc.integer({ min: 1, max: SIDE }),
    // The last one as beyond a pole: pixels that weigh nothing.
    of: fc.constantFrom({ weight: 0 }, { weight: 1 }, { weight: 9 }, { weight: 2 ** 31 }, { weight: 0, share: 5 }),
  })
  .map(({ of, ...one }) => ({
    ...one,
    ...of,
    width: Math.min(one.width, SIDE - one.left),
    height: Math.min(one.height, SIDE - one.top),
  }));
/** Rows of one zone, as cells of another CRS have them. */
const rows = fc
  .record({ zone: fc.integer({ min: 0, max: ZONES - 1 }), left: fc.integer({ min: 0, max: 40 }) })
  .map(({ zone, left }) =>
    Array.from({ length: 30 }, (_, top) => {
      const cut = { zone, top, width: 1, height: 1 };
      return [
        { ...cut, left, weight: 3 + top },
        { ...cut, left: left + 1, width: 20 + (top % 9), weight: 64, share: 64 + (top % 2) },
        { ...cut, left: left + 32, weight: 7 },
      ];
    }).flat(),
  );
/** Rectangles anywhere, and rows of one zone; those of a zone may lie over each other. */
export const someRectangles = fc
  .array(
    fc.oneof(
      rectangle.map((one) => [one]),
      rows,
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((groups) => groups.flat());

/** The same pixels with their weights, in rectangles that end at a row and at a column. */
export function cutAt(rectangles: readonly Rectangle[], row: number, column: number): Rectangle[] {
  return rectangles.flatMap((one) => {
    const above = Math.max(0, Math.min(one.height, row - one.top));
    const before = Math.max(0, Math.min(one.width, column - one.left));
    const tops = [
      { top: one.top, height: above },
      { top: one.top + above, height: one.height - above },
    ];
    return tops
      .flatMap((across) => [
        { ...one, ...across, width: before },
        { ...one, ...across, left: one.left + before, width: one.width - before },
      ])
      .filter(({ width, height }) => width > 0 && height > 0);
  });
}
