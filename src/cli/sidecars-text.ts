import { basename } from 'node:path';

/** Lines of which all are shown; of more, those that say the same are one. */
const FEW = 4;

/**
 * What is taken from files beside rasters: "mask from lc.tif.msk", a line each; of many rasters one for each thing that
 * is taken.
 */
export function sidecarsText(
  sidecars: readonly { readonly uri: string; readonly gives: readonly string[] }[],
): string[] {
  const named = (one: (typeof sidecars)[number]) => `${one.gives.join(', ')} from ${basename(one.uri)}`;
  if (sidecars.length <= FEW) return sidecars.map(named);
  return alike(sidecars).map(
    ([first, ...others]) => `${named(first!)}${others.length > 0 ? ` and ${others.length} more` : ''}`,
  );
}

/** Sidecars in groups of those that give the same. */
function alike<T extends { readonly gives: readonly string[] }>(sidecars: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const sidecar of sidecars) {
    const what = sidecar.gives.join();
    const group = groups.get(what);
    if (group) group.push(sidecar);
    else groups.set(what, [sidecar]);
  }
  return [...groups.values()];
}
