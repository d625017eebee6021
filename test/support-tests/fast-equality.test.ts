import { describe, expect, it } from 'vitest';
import { areEqualArrays } from '../support/fast-equality.js';

const numbers = () => Float64Array.of(0, 1.5, Number.NaN, Number.NEGATIVE_INFINITY);

describe('arrays', () => {
  it.each<[string, unknown, unknown]>([
    ['of numbers', numbers(), numbers()],
    ['of bytes', Buffer.from('abc'), Buffer.from('abc')],
    ['of plain values', ['a', 1, null, undefined, true, 2n], ['a', 1, null, undefined, true, 2n]],
    ['without elements', [], []],
  ])('%s are equal by a look at each element', (_, one, other) => {
    expect(areEqualArrays(one, other)).toBe(true);
  });

  it.each<[string, unknown, unknown]>([
    ['of which a number differs', numbers(), numbers().fill(2, 3)],
    ['of which a zero has another sign', Float32Array.of(0), Float32Array.of(-0)],
    ['of which one is longer', Uint8Array.of(1), Uint8Array.of(1, 2)],
    ['of another type', Uint8Array.of(1), Int8Array.of(1)],
    ['of plain values, of which one differs', ['a', 'b'], ['a', 'c']],
  ])('%s are left to Vitest, which finds them unequal', (_, one, other) => {
    expect(areEqualArrays(one, other)).toBeUndefined();
    expect(one).not.toEqual(other);
  });

  it.each<[string, unknown, unknown]>([
    ['of objects', [{ a: 1 }], [{ a: 1 }]],
    ['with a name of their own', Object.assign([1], { a: 1 }), Object.assign([1], { a: 1 })],
    ['that are to match', [1, 'abc'], [1, expect.stringMatching('b')]],
  ])('%s are left to Vitest, which finds them equal', (_, one, other) => {
    expect(areEqualArrays(one, other)).toBeUndefined();
    expect(one).toEqual(other);
  });
});
