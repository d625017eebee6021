import { linkedUri } from '../documents/linked-uri.js';
import { InvalidInputError } from '../errors.js';
import { excerpt } from '../excerpt.js';
import { endingOf } from './ending.js';
import type { Asset, Item } from './item.js';

const TIFF_TYPE = /^image\/(tiff|vnd\.stac\.geotiff)\b/i;
const TIFF_NAME = /^tiff?$/;
/** Names of assets that a message lists. */
const MOST_NAMES = 20;

/**
 * The raster of an item: that of the named asset, or of the only GeoTIFF of its data, or of its only GeoTIFF. Where an
 * asset has several places, its own `href` counts and no `alternate`.
 * @param place of the file that the item is in, from which an `href` without a scheme is taken: its `self` link says
 * where it was once
 * @param name of the asset; undefined where none is named
 * @throws InvalidInputError that names the assets that there are
 */
export function assetOf(place: string, { assets, where }: Item, name: string | undefined): string {
  const found = name === undefined ? onlyRaster(assets, where) : named(assets, name, where);
  return linkedUri(place, found.asset.href, `${where}: assets.${found.name}.href`);
}

interface NamedAsset {
  readonly name: string;
  readonly asset: Asset;
}

function named(assets: Item['assets'], name: string, where: string): NamedAsset {
  const asset = Object.hasOwn(assets, name) ? assets[name] : undefined;
  if (asset) return { name, asset };
  throw new InvalidInputError(`${where}: has no asset "${excerpt(name)}"; it has ${namesOf(Object.keys(assets))}`);
}

function onlyRaster(assets: Item['assets'], where: string): NamedAsset {
  const all = Object.entries(assets).map(([name, asset]) => ({ name, asset }));
  const rasters = all.filter(({ asset }) => isTiff(asset));
  const data = rasters.filter(({ asset }) => asset.roles?.includes('data'));
  const found = data.length === 1 ? data : rasters;
  if (found.length === 1) return found[0]!;
  const shown = rasters.length === 0 ? all : rasters;
  throw new InvalidInputError(
    `${where}: has ${rasters.length === 0 ? 'no asset that is a GeoTIFF' : 'several GeoTIFFs'} (${namesOf(shown.map(({ name }) => name))}); name an asset behind the file, as in items.json#${shown[0]?.name ?? 'data'}`,
  );
}

function isTiff({ href, type }: Asset): boolean {
  return TIFF_TYPE.test(type ?? '') || TIFF_NAME.test(endingOf(href.replace(/\?.*$/s, '')));
}

function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(excerpt).join(', ');
  return names.length > MOST_NAMES ? `${shown}, ... (${names.length})` : shown || 'none';
}
