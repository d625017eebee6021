import { fileURLToPath } from 'node:url';

/** Where items lie as stac-geoparquet and pystac wrote them. */
export const STAC_FIXTURES = fileURLToPath(new URL('../fixtures/stac', import.meta.url));
export const COG = 'image/tiff; application=geotiff; profile=cloud-optimized';

/** An item with one raster, a day, a box and a cover of clouds. */
export function itemOf(id: string, more: object = {}, properties: object = {}) {
  return {
    type: 'Feature',
    stac_version: '1.1.0',
    id,
    geometry: null,
    bbox: [10, 50, 11, 51],
    properties: { datetime: '2021-06-01T10:00:00Z', 'eo:cloud_cover': 10, ...properties },
    assets: { map: { href: `./${id}.tif`, type: COG, roles: ['data'] } },
    links: [{ rel: 'self', href: 'https://elsewhere/item.json' }],
    ...more,
  };
}

/** Items as one document. */
export const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
