import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseSpec } from '../../src/documents/spec.js';
import type { Geotransform } from '../../src/grid/geotransform.js';
import type { Window } from '../../src/grid/window.js';
import { FileSource } from '../../src/io/file-source.js';
import { type DescribedSource, describeSource } from '../../src/layers/described-source.js';
import { censusInOnePass } from '../../src/pipeline/survey.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { type Pixels, pixelsOf } from '../support/read-pixels.js';

/** One raster of the matrix; test/fixtures/matrix/README.md says what the fields mean. */
interface Expected {
  readonly file: string;
  readonly type: string;
  readonly compression: string;
  readonly width: number;
  readonly height: number;
  readonly bands: number;
  readonly nodata: number | 'NaN' | null;
  readonly last: number | 'NaN';
  readonly hidden: 'mask' | 'alpha' | null;
  readonly unwritten: Window | null;
  readonly geotransform: Geotransform;
}

interface Matrix {
  readonly pattern: readonly (readonly string[])[];
  readonly visible: readonly string[];
  readonly codes: Readonly<Record<string, readonly number[]>>;
  readonly rasters: readonly Expected[];
  readonly refusals: readonly { readonly file: string; readonly error: string; readonly message: string }[];
}

const COMMITTED = fileURLToPath(new URL('../fixtures/matrix/rasters', import.meta.url));
/** CI makes the rasters anew with the GDAL it has, and names their folder here. */
const FOLDER = resolve(process.env.FRACTILE_MATRIX_DIR ?? COMMITTED);
const matrix = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Matrix;

const open = (path: string) => FileSource.open(path);

/** A band (from 0) as a run reads it, with what lies beside the file. */
async function read(file: string, band: number): Promise<Pixels & DescribedSource> {
  const source = await open(join(FOLDER, file));
  const described = await describeSource(open, source, { band: band + 1, nodata: undefined });
  try {
    return { ...described, ...(await pixelsOf(described.raster, described.reading)) };
  } finally {
    await described.close();
    await source.close();
  }
}

/** The nodata value that counts: none beside a mask, nor one that the type can't hold, as in GDAL. */
function countingNodata({ hidden, nodata, type }: Expected): number | null {
  if (hidden === 'mask') return null;
  if (nodata === 'NaN') return Number.NaN;
  const least = type.startsWith('u') ? 0 : type === 'int8' ? -128 : Number.NEGATIVE_INFINITY;
  return nodata === null || nodata < least ? null : nodata;
}

/** The code of one pixel, null where it is not valid. */
function expectedCode(e: Expected, band: number, row: number, col: number): number | null {
  if (e.hidden && matrix.visible[row]![col] === '0') return null;
  const u = e.unwritten;
  if (u && col >= u.colOff && col < u.colOff + u.width && row >= u.rowOff && row < u.rowOff + u.height) {
    return countingNodata(e) !== null || e.hidden === 'alpha' ? null : 0;
  }
  const letter = matrix.pattern[band]![row]!.charCodeAt(col) - 'a'.charCodeAt(0);
  const codes = matrix.codes[e.type]!;
  const code = letter === codes.length - 1 ? e.last : codes[letter]!;
  return code === 'NaN' || code === countingNodata(e) ? null : code;
}

/** The first differences in words, so that a failure shows a place and not an array of thousands. */
function differences(e: Expected, band: number, codes: readonly (number | null)[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < codes.length; at++) {
    const row = Math.floor(at / e.width);
    const col = at % e.width;
    const wanted = expectedCode(e, band, row, col);
    if (codes[at] !== wanted)
      found.push(`band ${band + 1}, row ${row}, column ${col}: ${codes[at]} instead of ${wanted}`);
  }
  return found.length > 5 ? [...found.slice(0, 5), `and ${found.length - 5} more`] : found;
}

describe('reading a raster in every layout', () => {
  it.each(matrix.rasters.map((expected) => [expected.file, expected] as const))('%s', async (_, expected) => {
    for (let band = 0; band < expected.bands; band++) {
      const { raster, reading, geotransform, codes } = await read(expected.file, band);
      expect(codes).toHaveLength(expected.width * expected.height);
      expect(differences(expected, band, codes)).toEqual([]);
      expect(geotransform).toEqual(expected.geotransform);
      expect(reading.nodata).toEqual(countingNodata(expected));
      expect([raster.dtype, raster.compression]).toEqual([expected.type, expected.compression]);
    }
  });
});

describe('refusing what cannot be read exactly or placed', () => {
  it.each(matrix.refusals.map((refusal) => [refusal.file, refusal] as const))('%s', async (file, expected) => {
    // Without a class list a plan reads all pixels, so that what only they show is refused here too.
    const spec = parseSpec({ sources: [join(FOLDER, file)] }, 'test');
    const refusal = makePlan(spec, { open, census: censusInOnePass });
    await expect(refusal).rejects.toMatchObject({ name: expected.error });
    await expect(refusal).rejects.toThrow(expected.message);
    await expect(refusal).rejects.toThrow(file);
  });
});
