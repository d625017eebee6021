import { describe, expect, it } from 'vitest';
import { gdalMetadata, unescapeXml } from '../../src/cog/write/gdal-metadata.js';

describe('gdalMetadata', () => {
  it('escapes names once and values twice, as GDAL does', () => {
    const xml = gdalMetadata([{ name: 'A "name"', value: 'ice & <snow>', band: 2, role: 'description' }]);
    expect(xml).toContain(
      '<Item name="A &quot;name&quot;" sample="2" role="description">ice &amp;amp; &amp;lt;snow&amp;gt;</Item>',
    );
    expect(unescapeXml(unescapeXml('ice &amp;amp; &amp;lt;snow&amp;gt;'))).toBe('ice & <snow>');
  });

  it('holds no character that XML can not hold', () => {
    const xml = gdalMetadata([{ name: 'CLASS_NAME', value: 'red \x1b[31m\0 tab\t \ud800 \u{1f332}' }]);
    expect(xml).toContain('>red \ufffd[31m\ufffd tab\t \ufffd \u{1f332}<');
  });
});
