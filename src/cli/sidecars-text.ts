import { basename } from 'node:path';

/** What is taken from files beside a raster, a line each: "mask from lc.tif.msk". */
export function sidecarsText(
  sidecars: readonly { readonly uri: string; readonly gives: readonly string[] }[],
): string[] {
  return sidecars.map(({ uri, gives }) => `${gives.join(', ')} from ${basename(uri)}`);
}
