/** Names that GDAL takes for a geographic CRS of the EPSG dataset. */
const GEOGRAPHIC: Readonly<Record<string, number | undefined>> = { WGS84: 4326, WGS72: 4322, NAD83: 4269, NAD27: 4267 };
/** CRS of OGC: longitude before latitude, which makes no other CRS here. */
const OF_OGC: Readonly<Record<string, number | undefined>> = { 84: 4326, 83: 4269, 27: 4267 };

/** A code, which may have that of heights behind it. */
const EPSG =
  /^(?:EPSG:|urn:(?:x-)?ogc:def:crs:EPSG:(?:[\d.]*:)?|https?:\/\/(?:www\.)?opengis\.net\/def\/crs\/EPSG\/[\d.]+\/)(\d{1,9})(?:\+\d{1,9})?$/i;
const OGC =
  /^(?:OGC:CRS|CRS:|urn:ogc:def:crs:OGC:[\d.]*:CRS|https?:\/\/(?:www\.)?opengis\.net\/def\/crs\/OGC\/[\d.]+\/CRS)(84|83|27)$/i;

/**
 * The code of the EPSG dataset that a text names: "EPSG:32631", "EPSG:32631+5773", the URN or URL of one, "OGC:CRS84",
 * "WGS84"; null for any other text.
 */
export function codeOfName(text: string): number | null {
  const code = EPSG.exec(text)?.[1];
  if (code !== undefined) return Number(code);
  return OF_OGC[OGC.exec(text)?.[1] ?? ''] ?? GEOGRAPHIC[text.toUpperCase()] ?? null;
}
