import type { DataType } from '../../raster/dtype.js';
import { isFloat } from '../../raster/dtype.js';
import type { ZarrArray } from './arrays.js';
import { GZIP_LEVEL } from './chunk.js';

/** What is said of an array or of the group, as JSON. */
export type Attributes = Readonly<Record<string, string | number | readonly number[]>>;

/**
 * The metadata of an array (Zarr core specification 3.0): chunks in row-major order, little-endian, compressed by gzip.
 * @param fill what stands where no value is, and where no chunk is
 */
export function arrayMetadata(array: ZarrArray, fill: number | string, attributes: Attributes): object {
  const { dtype, shape, chunk, dimensions } = array;
  const values = dtype === 'string' ? { name: 'vlen-utf8' } : { name: 'bytes', configuration: { endian: 'little' } };
  return {
    zarr_format: 3,
    node_type: 'array',
    shape,
    data_type: dtype,
    chunk_grid: { name: 'regular', configuration: { chunk_shape: chunk } },
    chunk_key_encoding: { name: 'default', configuration: { separator: '.' } },
    fill_value: fillOf(dtype, fill),
    codecs: [values, { name: 'gzip', configuration: { level: GZIP_LEVEL } }],
    attributes,
    dimension_names: dimensions,
  };
}

function fillOf(dtype: DataType | 'string', fill: number | string): number | string {
  return dtype !== 'string' && isFloat(dtype) && Number.isNaN(fill) ? 'NaN' : fill;
}

/** The metadata of the group, with that of all of its arrays, so that one request opens the store. */
export function groupMetadata(attributes: Attributes, arrays: Readonly<Record<string, object>>): object {
  return {
    zarr_format: 3,
    node_type: 'group',
    attributes,
    consolidated_metadata: { kind: 'inline', must_understand: false, metadata: arrays },
  };
}
