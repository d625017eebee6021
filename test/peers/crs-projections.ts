/**
 * What src/crs makes of codes and texts, for check_projection.py and check_projjson.py: one request on stdin, one answer
 * on stdout. Of each CRS its method, its PROJJSON and WKT, and points that are projected both ways.
 */
import { text as textOf } from 'node:stream/consumers';
import { crsOfWkt } from '../../src/crs/crs-of-wkt.js';
import { projectionOf } from '../../src/crs/projection.js';
import { projjsonOf } from '../../src/crs/projjson.js';
import { wktOfCrs } from '../../src/crs/wkt-of-crs.js';

/** By any name: a code or WKT, and points as longitude, latitude, x and y. */
type Asked = Readonly<Record<string, { readonly text: string; readonly points: readonly Point[] }>>;
type Point = readonly [lon: number, lat: number, x: number, y: number];

function answerOf(name: string, text: string, points: readonly Point[]) {
  const crs = crsOfWkt(name, text);
  const projection = projectionOf(crs.definition);
  const projected = points.map(([lon, lat, x, y]) => [
    ...(projection?.fromLonLat(lon, lat) ?? []),
    ...(projection?.toLonLat(x, y) ?? []),
  ]);
  return {
    method: crs.definition.method,
    unit: crs.unitSize,
    projjson: projjsonOf(crs),
    wkt: wktOfCrs(crs),
    points: projection && projected,
  };
}

const asked = JSON.parse(await textOf(process.stdin)) as Asked;
const answers = Object.entries(asked).map(([name, { text, points }]) => [name, answerOf(name, text, points)]);
process.stdout.write(JSON.stringify(Object.fromEntries(answers)));
