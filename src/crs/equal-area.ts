import type { Definition } from './crs.js';

/** Methods that keep areas (method-names.ts). */
const EQUAL_AREA =
  `aea laea laea_sphere cea cea_sphere sinu bonne bonne_south mollweide eqearth eckertii eckertiv eckertvi
  goode igh igh_o hammeraitoff flatpolarquartic quarticauthalic craster`.split(/\s+/);

/** Whether equal areas of a CRS are equal areas of the planet. */
export function keepsAreas({ kind, method }: Definition): boolean {
  return kind === 'projected' && method !== null && EQUAL_AREA.includes(method);
}
