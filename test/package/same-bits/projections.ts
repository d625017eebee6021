/**
 * Prints a hash a method of projection: over places, and where they are on the plane and back, to the last bit. The
 * places are those of test/crs/projected-points.tsv, each with some beside it. Ends with an error where a method that
 * src/crs lists has none.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CONFORMAL_METHODS } from '../../../src/crs/conformal-methods.js';
import { crsOfWkt } from '../../../src/crs/crs-of-wkt.js';
import { PROJ4_METHODS } from '../../../src/crs/proj4-methods.js';
import { projectionOf } from '../../../src/crs/projection.js';
import { methodOf } from '../../../src/crs/same-crs.js';

const BESIDE = 10;
/** Degrees between neighbours: so small that they are on the same map. */
const STEP_LON = 0.0123;
const STEP_LAT = 0.0077;

const found = new Map<string, number[]>();
for (const line of readFileSync('test/crs/projected-points.tsv', 'utf8').trim().split('\n')) {
  const [text, ...points] = line.split('\t');
  const { definition } = crsOfWkt(text!.slice(0, 40), text!);
  const projection = projectionOf(definition);
  if (!projection) continue;
  const method = methodOf(definition)!;
  const numbers = found.get(method) ?? [];
  found.set(method, numbers);
  for (const point of points) {
    const [lon, lat] = point.split(' ').map(Number);
    for (let i = 0; i < BESIDE; i++) {
      const [x, y] = projection.fromLonLat(lon! + i * STEP_LON, lat! + i * STEP_LAT);
      numbers.push(x, y, ...projection.toLonLat(x, y));
    }
  }
}

const missing = Object.keys({ ...CONFORMAL_METHODS, ...PROJ4_METHODS }).filter((method) => !found.has(method));
if (missing.length > 0) throw new Error(`no points of these methods: ${missing.join(', ')}`);
for (const [method, numbers] of [...found].sort()) {
  // What stands for a place that isn't there has no bits of its own.
  const isThere = numbers.filter((number) => !Number.isNaN(number));
  const hash = createHash('sha256').update(new Float64Array(isThere)).digest('hex');
  console.log(`${method}, ${isThere.length} of ${numbers.length} numbers: ${hash}`);
}
