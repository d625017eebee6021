import { Tag } from '../../src/cog/tags.js';
import { ascii } from '../../src/cog/write/ifd.js';
import { dbfBytes } from '../support/dbf.js';
import { tiffBytes } from '../support/tiff.js';
import { SIDECARS } from './corpus.js';
import { hugeText } from './meaning-mutations.js';
import type { Random } from './random.js';

/** A mask of the size of most rasters of the corpus, as GDAL writes it beside them. */
const MASK = tiffBytes({
  width: 45,
  height: 37,
  codes: Uint8Array.from({ length: 45 * 37 }, (_, i) => (i % 3 === 0 ? 0 : 255)),
  nodata: null,
  fields: [ascii(Tag.GdalMetadata, '<GDALMetadata><Item name="INTERNAL_MASK_FLAGS_1">2</Item></GDALMetadata>')],
});
const TABLE = dbfBytes(
  [
    ['Value', 'N', 9],
    ['Class_Name', 'C', 12],
    ['Red', 'F', 8, 3],
  ],
  [
    ['1', 'water', '0.5'],
    ['2', 'forest', '1'],
  ],
);
const LEGENDS = {
  'legend.csv': 'code,name,color,codes\n1,"wa""ter",#00ff00,\n2,forest,,2+3+200\n',
  'legend.json': '{"classes":[{"code":1,"name":"water","color":"#00ff00"},{"code":2,"codes":[2,3,200]}]}',
} as const;
const WORLD = '30.0\n0.0\n0.0\n-30.0\n300045.0\n4149945.0\n';
/** Characters that mean something in one of the texts. */
const MARKS = ['<', '>', '&', '"', '/', ',', ';', '+', '{', '[', '\n', '-', 'e', '9', '.'].map((c) => c.charCodeAt(0));

/** Puts a mutated file beside a raster, or names a mutated legend, and says which. */
export function fileBeside(
  random: Random,
  raster: string,
  files: Record<string, Uint8Array>,
): { readonly said: string; readonly legend?: string } {
  const text = (document: string) => mutated(new TextEncoder().encode(document), random);
  const put = (name: string, bytes: Uint8Array) => {
    files[name] = bytes;
    return { said: `with ${name}` };
  };
  const legend = random.pick(Object.keys(LEGENDS) as (keyof typeof LEGENDS)[]);
  return random.pick([
    () => put(`${raster}.aux.xml`, random.chance(0.2) ? hugeText(random) : text(random.pick(SIDECARS))),
    () => put(`${raster}.msk`, mutated(MASK, random)),
    () => put(`${raster}.vat.dbf`, mutated(TABLE, random)),
    () => put(raster.replace('.tif', random.pick(['.tfw', '.wld'])), text(WORLD)),
    () => ({ ...put(legend, text(LEGENDS[legend])), legend }),
  ])();
}

function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  const out = bytes.slice();
  for (let n = random.below(6); n > 0; n--)
    out[random.below(out.length)] = random.pick([...MARKS, random.below(256), random.below(256), 0, 255]);
  return random.chance(0.2) ? out.slice(0, random.below(out.length)) : out;
}
