/** One `<Item>` of GDAL's metadata tag (42112). Without `band` it belongs to the dataset. */
export interface MetadataItem {
  readonly name: string;
  readonly value: string;
  readonly band?: number;
  /** GDAL's roles for items with a meaning of their own. */
  readonly role?: 'description' | 'unittype' | 'scale' | 'offset';
  readonly domain?: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const CHARACTERS = Object.fromEntries(Object.entries(ESCAPES).map(([character, entity]) => [entity, character]));
/**
 * Characters that XML 1.0 can't hold, however they are written, and control characters that it only advises against.
 */
const NOT_XML = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu;
const escapeXml = (text: string) => text.replace(NOT_XML, '\ufffd').replace(/[&<>"]/g, (c) => ESCAPES[c]!);

/** A text with one level of XML escapes undone. */
export function unescapeXml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (entity) => CHARACTERS[entity]!);
}

/** The XML document of tag 42112. Values are escaped twice, because GDAL writes and reads them so. */
export function gdalMetadata(items: readonly MetadataItem[]): string {
  const lines = items.map(({ name, value, band, role, domain }) => {
    const attributes = [
      `name="${escapeXml(name)}"`,
      ...(band === undefined ? [] : [`sample="${band}"`]),
      ...(role ? [`role="${role}"`] : []),
      ...(domain ? [`domain="${escapeXml(domain)}"`] : []),
    ];
    return `  <Item ${attributes.join(' ')}>${escapeXml(escapeXml(value))}</Item>`;
  });
  return `<GDALMetadata>\n${lines.join('\n')}\n</GDALMetadata>\n`;
}
