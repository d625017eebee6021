import { describe, expect, it } from 'vitest';
import { parseVat } from '../../src/cog/read/vat.js';
import { FractileError } from '../../src/errors.js';
import { dbfBytes } from '../support/dbf.js';
import { byteMutations } from './byte-mutations.js';
import { Random } from './random.js';
import { Subject } from './subject.js';
import type { TiffMap } from './tiff-map.js';

const CASES = Number(process.env.FRACTILE_FUZZ_CASES ?? 2000);
const SECONDS = 1;
/** All that mutations of bytes ask of a file's structure. */
const MAP = { little: true } as TiffMap;
const rows = (n: number) => Array.from({ length: n }, (_, i) => [String(i), `${i}.5`, `class ${i}`]);
const GOOD = dbfBytes([['Value', 'N', 9], ['Red', 'F', 9, 3], ['Class_Name', 'C', 20]], rows(12)); // biome-ignore format: columns
const OTHER = dbfBytes([['Name', 'C', 40], ['Code', 'N', 4]], rows(5)); // biome-ignore format: columns

describe('reading mutated value attribute tables', () => {
  it(`ends ${CASES} times in classes or a typed error`, () => {
    const ends = new Map<string, number>();
    for (let seed = 0; seed < CASES; seed++) {
      const random = new Random(seed);
      const subject = new Subject(GOOD.slice(), MAP, OTHER);
      const done = Array.from({ length: 1 + random.below(3) }, () => random.pick(byteMutations)(subject, random));
      const before = performance.now();
      const end = endOf(subject.bytes);
      expect(end, `seed ${seed}: ${done.join(', ')}`).toMatch(
        /^(classes|nothing|CorruptRasterError|InvalidInputError)$/,
      );
      expect(performance.now() - before, `seed ${seed}: ${done.join(', ')}`).toBeLessThan(1000 * SECONDS);
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
    expect([...ends.keys()].sort()).toEqual(['CorruptRasterError', 'InvalidInputError', 'classes', 'nothing']);
  });
});

function endOf(bytes: Uint8Array): string {
  try {
    const { categories } = parseVat('a.tif.vat.dbf', bytes);
    return categories ? 'classes' : 'nothing';
  } catch (error) {
    return error instanceof FractileError ? error.name : String(error);
  }
}
