import {
  ITEM_KEY,
  PREVIEW_KEY,
  REPORT_KEY,
  TABLE_CSV_KEY,
  TABLE_KEY,
  ZARR_KEY,
  ZARR_PREFIX,
} from '../../documents/keys.js';
import type { JobResults } from '../../results/job-results.js';
import type { WrittenFile } from '../output.js';
import { stacBands } from './bands.js';

/** Multihash of SHA-256 (https://github.com/multiformats/multihash): its code, and 32 bytes. */
const SHA256 = '1220';

const KINDS: Readonly<Record<string, { readonly name: string; readonly type: string; readonly roles: string[] }>> = {
  [TABLE_KEY]: { name: 'table', type: 'application/vnd.apache.parquet', roles: ['data'] },
  [TABLE_CSV_KEY]: { name: 'table_csv', type: 'text/csv', roles: ['data'] },
  [ZARR_KEY]: { name: 'zarr', type: 'application/vnd.zarr; version=3', roles: ['data'] },
  [PREVIEW_KEY]: { name: 'preview', type: 'image/png', roles: ['overview'] },
  [REPORT_KEY]: { name: 'report', type: 'text/html', roles: ['overview'] },
};
const RASTER = { type: 'image/tiff; application=geotiff; profile=cloud-optimized', roles: ['data'] };
const SIDECAR = { type: 'application/xml', roles: ['metadata'] };

/** The assets of an item: the files that a run has made beside it. */
export function assetsOf(results: JobResults, written: readonly WrittenFile[]): Record<string, object> {
  const { columns, rows } = results.plan.target.grid;
  const assets = written
    .filter(({ key }) => key !== ITEM_KEY)
    .map(({ key, bytes, sha256, statistics, parts }) => {
      const raster = results.files.find((file) => file.key === key);
      const { name, ...kind } = KINDS[key] ?? {
        name: key.replace(/\.tif$/, '').replace(/\W/g, '_'),
        ...(raster ? RASTER : SIDECAR),
      };
      const asset = {
        // A store of many objects is opened by its folder, which has neither a size nor a checksum.
        href: key === ZARR_KEY ? `./${ZARR_PREFIX.replace(/\/$/, '')}` : `./${key}`,
        ...kind,
        ...(parts ? {} : { 'file:size': bytes, 'file:checksum': `${SHA256}${sha256}` }),
        ...(raster
          ? { bands: stacBands(raster.bands, statistics ?? raster.bands.map(() => null), columns * rows) }
          : {}),
      };
      return [name, asset] as const;
    });
  return Object.fromEntries(assets);
}
