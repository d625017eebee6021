import * as z from 'zod';

/** WKT of any CRS in use fits; what is longer is something else. */
const MAX_CHARACTERS = 16 * 1024;

/** A CRS as somebody names it: "EPSG:6933", or WKT. Planning looks it up. */
export const crsText = z.string().trim().min(1, 'is empty; name a CRS, such as EPSG:6933').max(MAX_CHARACTERS);
