import { record } from './epsg.js';
import { ESRI_BASES, ESRI_CRS, ESRI_TWINS } from './esri-table.js';

const ESRI =
  /^(?:ESRI:|urn:(?:x-)?ogc:def:crs:ESRI:[\w. ]*:|https?:\/\/(?:www\.)?opengis\.net\/def\/crs\/ESRI\/[\w.]+\/)(\d{1,9})$/i;

/** The code of Esri's that a text names: "ESRI:54009", or the URN or URL of one; null for any other text. */
export function esriCodeOfName(text: string): number | null {
  const code = ESRI.exec(text)?.[1];
  return code === undefined ? null : Number(code);
}

/** What a code of Esri's stands for: "EPSG:2263", or WKT where it has no twin there; null for one that isn't here. */
export function textOfEsriCode(code: number): string | null {
  const twin = record(ESRI_TWINS, code);
  if (twin) return `EPSG:${twin[0]}`;
  const wkt = record(ESRI_CRS, code)?.join(' ');
  return wkt?.replace(/@(\d+)/, (_, base: string) => ESRI_BASES[Number(base)]!) ?? null;
}
