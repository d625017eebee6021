import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tiffBytes } from '../support/tiff.js';
import { mapTiff, type TiffMap } from './tiff-map.js';

/** A good file to start from. */
export interface Seedling {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly map: TiffMap;
}

const MATRIX = new URL('../fixtures/matrix/rasters/', import.meta.url);
/** A degree raster: the matrix has none. */
const DEGREES = tiffBytes({
  width: 45,
  height: 37,
  codes: Uint8Array.from({ length: 45 * 37 }, (_, i) => i % 7),
  geotransform: [10, 50, 0.001, -0.001],
  geographic: true,
  tile: 16,
});

/** The rasters of the matrix and a few more, always in the same order. */
export function loadCorpus(): Seedling[] {
  const names = readdirSync(fileURLToPath(MATRIX)).filter((name) => name.endsWith('.tif'));
  return [
    ...names.sort().map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, MATRIX))) })),
    { name: 'degrees.tif', bytes: DEGREES },
  ].map((file) => ({ ...file, map: mapTiff(file.bytes) }));
}

/** A raster whose place is that of the matrix: a source for a mutated template, or a template for a mutated source. */
export const NEIGHBOUR = tiffBytes({
  width: 24,
  height: 20,
  codes: Uint8Array.from({ length: 480 }, (_, i) => (i % 5 === 0 ? 255 : i % 3)),
  geotransform: [300030, 4150020, 60, -60],
  fields: [{ tag: 34735, type: 3, values: [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 26912] }],
});

/** Sidecars with a class list, as GDAL writes them. */
export const SIDECARS = [
  `<PAMDataset><PAMRasterBand band="1"><CategoryNames><Category>water</Category><Category>forest</Category><Category /></CategoryNames></PAMRasterBand></PAMDataset>`,
  `<PAMDataset><PAMRasterBand band="1"><GDALRasterAttributeTable><FieldDefn index="0"><Name>Value</Name><Type>0</Type><Usage>5</Usage></FieldDefn><FieldDefn index="1"><Name>Class</Name><Type>2</Type><Usage>2</Usage></FieldDefn><FieldDefn index="2"><Name>Red</Name><Type>0</Type><Usage>6</Usage></FieldDefn><Row index="0"><F>1</F><F>water</F><F>12</F></Row><Row index="1"><F>2</F><F>forest</F><F>300</F></Row></GDALRasterAttributeTable></PAMRasterBand></PAMDataset>`,
] as const;
