import { Tag } from '../../src/cog/tags.js';
import { ascii } from '../../src/cog/write/ifd.js';
import type { SpecInput } from '../../src/documents/spec.js';
import { runInMemory } from './run-in-memory.js';
import { type TestRaster, tiffBytes } from './tiff.js';

/** Four pixels in one cell: two of code 1, one each of 2 and 3. */
export const CODES = [1, 2, 1, 3];
export const PLACE = [0, 60, 30, -30] as const;
/** A raster of those pixels. */
export const raster = (more: Partial<TestRaster> = {}) =>
  tiffBytes({ width: 2, height: 2, codes: CODES, nodata: null, geotransform: PLACE, ...more });
/** The bytes of a text. */
export const text = (document: string) => new TextEncoder().encode(document);
/** A GDAL sidecar of a raster, and one of its first band. */
export const pam = (inside: string) => text(`<PAMDataset>${inside}</PAMDataset>`);
export const pamBand = (inside: string) => pam(`<PAMRasterBand band="1">${inside}</PAMRasterBand>`);

/** A mask file as GDAL writes it: of the flags per dataset (2), or without any. */
export const maskFile = (values: number[], flags: string | null = '2', more: Partial<TestRaster> = {}) => {
  const items = `<GDALMetadata><Item name="INTERNAL_MASK_FLAGS_1">${flags}</Item></GDALMetadata>`;
  const fields = flags === null ? [] : [ascii(Tag.GdalMetadata, items)];
  return tiffBytes({ width: 2, height: 2, codes: values, nodata: null, fields, ...more });
};

/** Shares of the valid part of the one cell, by code, and what is hidden of all. */
export async function shares(files: Record<string, Uint8Array>, spec: Partial<SpecInput> = {}) {
  const all = { 'a.tif': raster(), ...files };
  const { fractions, plan } = await runInMemory(all, { sources: ['a.tif'], cellSize: 60, classes: 'all', ...spec });
  const byCode = Object.fromEntries(fractions.classes.map(({ code, share }) => [code, share]));
  const [layer, { lattice }] = [plan.layers[0]!, plan.stacks[0]!];
  const { nodata, ...source } = layer.sources[0]!;
  return { byCode, nodata: fractions.nodata.share, layer: { ...layer, ...source, geotransform: lattice.geotransform } };
}

/** How a run ends that does not give shares. */
export const failure = (files: Record<string, Uint8Array>, spec: Partial<SpecInput> = {}) =>
  shares(files, spec).then(
    () => 'none',
    (error: Error) => `${error.name}: ${error.message}`,
  );
