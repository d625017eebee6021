import { describe, expect, it } from 'vitest';
import { crsOfWkt } from '../../src/crs/crs-of-wkt.js';
import { FractileError } from '../../src/errors.js';
import { Random } from '../fuzz/random.js';
import { LIMITS } from '../fuzz/runner.js';

const CASES = Number(process.env.FRACTILE_FUZZ_CASES ?? 10_000);
const FIRST = Number(process.env.FRACTILE_FUZZ_SEED ?? 0);
const TEXTS = [
  'PROJCS["a",GEOGCS["b",DATUM["D_WGS_1984",SPHEROID["c",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Stereographic_North_Pole"],PARAMETER["Standard_Parallel_1",71],PARAMETER["Central_Meridian",-96.0],UNIT["Meter",1.0],AUTHORITY["EPSG","3995"]],VERTCS["d"]',
  'COMPOUNDCRS["a",BOUNDCRS[SOURCECRS[PROJCRS["b",BASEGEOGCRS["c",ENSEMBLE["World Geodetic System 1984 ensemble",MEMBER["x"],ELLIPSOID["WGS 84",6378137,298.257223563,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0]],CONVERSION["d",METHOD["Hotine Oblique Mercator (variant B)"],PARAMETER["Azimuth at projection centre",53,ANGLEUNIT["degree",0.0174532925199433]]],CS[Cartesian,2],AXIS["e",west,LENGTHUNIT["foot",0.3048]],AXIS["n",south,LENGTHUNIT["foot",0.3048]]]],TARGETCRS[GEOGCRS["e"]]],VERTCRS["h",VDATUM["h"]]]',
  'GEOGCRS["a",BASEGEOGCRS["b",DATUM["c",ELLIPSOID["s",6371229,0]]],DERIVINGCONVERSION["p",METHOD["PROJ ob_tran o_proj=longlat"],PARAMETER["o_lat_p",39.25]],CS[ellipsoidal,2],AXIS["longitude",east],AXIS["latitude",north],ANGLEUNIT["degree",0.0174532925199433]]',
  'LOCAL_CS["site",LOCAL_DATUM["x",0],UNIT["foot",0.3048],AXIS["x",EAST]]',
  'EPSG:26912',
];
const PIECES = [
  '[',
  ']',
  '(',
  ')',
  '"',
  '""',
  ',',
  '0',
  '-',
  '1e999',
  '1e308',
  '1e-320',
  'UNIT[',
  'PARAMETER["constructor",',
  'é',
  '\0',
];

function mutated(random: Random): string {
  let text = random.pick(TEXTS);
  for (let n = 1 + random.below(3); n > 0; n--) {
    const [from, length] = [random.below(text.length), random.pick([0, 1, 1, 5, 40])];
    const other = random.pick(TEXTS);
    const at = random.below(other.length);
    const piece = random.pick([
      random.pick(PIECES),
      other.slice(at, at + random.below(60)),
      text.slice(from, from + 30),
    ]);
    const times = random.chance(0.02) ? random.below(20_000) : 1;
    text = text.slice(0, from) + piece.repeat(times) + text.slice(from + length);
  }
  return text;
}

describe('mutated WKT', () => {
  it(`ends ${CASES} times in a CRS or a typed error, in time`, { timeout: 60_000 + 10 * CASES }, () => {
    const ends = new Map<string, number>();
    let slowest = 0;
    for (let seed = FIRST; seed < FIRST + CASES; seed++) {
      const text = mutated(new Random(seed));
      const started = performance.now();
      let end = 'done';
      try {
        const { unitSize, definition, geoTags } = crsOfWkt('a.tif', text);
        expect(unitSize > 0 && Number.isFinite(unitSize), `seed ${seed}`).toBe(true);
        // Every number goes into plan.json, which knows no infinity.
        expect(JSON.parse(JSON.stringify(definition)), `seed ${seed}`).toEqual(definition);
        expect(geoTags.ascii.length, `seed ${seed}`).toBeLessThan(2700);
      } catch (error) {
        expect(error, `seed ${seed}: ${text.slice(0, 300)}`).toBeInstanceOf(FractileError);
        expect((error as FractileError).message.length, `seed ${seed}`).toBeLessThan(600);
        end = (error as FractileError).name;
      }
      slowest = Math.max(slowest, performance.now() - started);
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
    console.log(`${CASES} mutations, at most ${Math.round(slowest)} ms each; ends: ${[...ends].join(' ')}`);
    expect(slowest).toBeLessThan(LIMITS.cpuMs);
    if (CASES >= 1000) {
      expect([...ends.keys()].sort()).toEqual([
        'CorruptRasterError',
        'InvalidInputError',
        'UnsupportedRasterError',
        'done',
      ]);
    }
  });
});
