import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arc, seamBetween, withinTurn } from '../../src/plan/one-turn.js';

const TURN = 360;
const arc = fc.record({ start: fc.integer({ min: -720, max: 720 }), length: fc.integer({ min: 1, max: 800 }) });
const laidOut = (arcs: readonly Arc[]) => {
  const seam = seamBetween(arcs, TURN, -180);
  return { seam, parts: arcs.map((one) => withinTurn(one, TURN, seam)) };
};
const modulo = (value: number) => ((value % TURN) + TURN) % TURN;

describe('arcs of a circle', () => {
  it('lie within one turn, piece by piece where they lay', () => {
    fc.assert(
      fc.property(fc.array(arc, { minLength: 1, maxLength: 6 }), (arcs) => {
        const { seam, parts } = laidOut(arcs);
        for (const [i, { start, length }] of arcs.entries()) {
          let skipped = 0;
          for (const part of parts[i]!) {
            expect(part.start).toBeGreaterThanOrEqual(seam);
            expect(part.start + part.length).toBeLessThanOrEqual(seam + TURN);
            expect(part.skipped).toBe(skipped);
            expect(modulo(part.start)).toBe(modulo(start + skipped));
            skipped += part.length;
          }
          expect(skipped).toBe(length);
        }
      }),
    );
  });

  it('are cut only where no seam leaves all of them whole', () => {
    fc.assert(
      fc.property(fc.array(arc, { minLength: 1, maxLength: 6 }), (arcs) => {
        const isWhole = (seam: number) => arcs.every((one) => withinTurn(one, TURN, seam).length === 1);
        const { seam } = laidOut(arcs);
        const canBeWhole = Array.from({ length: TURN }, (_, at) => at - 180).some(isWhole);
        expect(isWhole(seam)).toBe(canBeWhole);
        if (!canBeWhole) expect(seam).toBe(-180);
      }),
    );
  });

  it('stay where they are, unless they meet at the antimeridian or lie across it', () => {
    const seamOf = (...arcs: [start: number, end: number][]) =>
      seamBetween(
        arcs.map(([start, end]) => ({ start, length: end - start })),
        TURN,
        -180,
      );
    expect(seamOf([-125, -60], [165, 170])).toBe(-180);
    expect(seamOf([-180, -90], [-90, 0], [0, 90], [90, 180])).toBe(-180);
    expect(seamOf([-180, -170], [170, 180])).toBe(170);
    expect(seamOf([170, 190], [-10, 0])).toBe(170);
    expect(seamOf([-180, 180], [170, 190])).toBe(-180);
    expect(seamOf([-180, 180], [0, 360])).toBe(-180);
  });
});
