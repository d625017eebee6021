import { GeoTIFF, type ImageFileDirectory } from 'geotiff';
import type { GeoKeys, GeoTags } from '../../crs/crs.js';
import type { RangeSource, SourceVersion } from '../../io/ports.js';
import { codecOf } from '../codecs/registry.js';
import { dtypeName, type ImageLayout } from '../image-layout.js';
import { Tag } from '../tags.js';
import { readColors } from './colors.js';
import { readDateTime } from './date-time.js';
import { readGeoKeys } from './geo-keys.js';
import { geotiffSource, HeaderCache } from './header-cache.js';
import { readAlpha, readMask } from './hiding.js';
import { readNodataText } from './nodata.js';
import { type Placement, readPlacement } from './placement.js';
import { readLayout } from './read-layout.js';
import { tagNumbers } from './tag-values.js';
import { loadPart } from './third-party.js';
import { readStructure, type TiffStructure } from './tiff-structure.js';

/** A raster that is open for reading: header parsed, no pixels read. */
export interface Raster {
  readonly source: RangeSource;
  readonly version: SourceVersion;
  readonly cache: HeaderCache;
  readonly structure: TiffStructure;
  readonly layout: ImageLayout;
  /** Where its own tags place it, if they do. */
  readonly placement: Placement;
  /** Parsed GeoTIFF keys; null where there are none. What they mean is for src/crs, which a tile job need not load. */
  readonly geoKeys: GeoKeys | null;
  readonly geoTags: GeoTags;
  /** "uint8", "int16", "float32", ... */
  readonly dtype: string;
  /** "DEFLATE", "LZW", ... */
  readonly compression: string;
  /** Text of its nodata tag; null where it has none. */
  readonly nodataText: string | null;
  /** Internal mask (0 = invalid), with blocks of its own. */
  readonly mask: ImageLayout | null;
  /** Band index of an alpha band (0 = invalid). */
  readonly alpha: number | null;
  /** "#rrggbb" by code, from the colour table. */
  readonly colors: ReadonlyMap<number, string>;
  /** When it was made or taken, as its header says; null where it says nothing. */
  readonly dateTime: string | null;
  /** What is odd in the file, and how it is read all the same; each text begins with the URI. */
  readonly warnings: readonly string[];
}

/**
 * Opens a raster: reads its header and checks that it can be read exactly.
 * @param cache of a header that has been read already
 * @throws NotFoundError, CorruptRasterError, UnsupportedRasterError, InvalidInputError
 */
export async function openRaster(source: RangeSource, cache?: HeaderCache): Promise<Raster> {
  const version = await source.version();
  const header = cache ?? new HeaderCache(source, version.size);
  return readRaster(source, version, header, await readStructure(header));
}

/**
 * Directories in file order, as geotiff.js reads them.
 * @throws CorruptRasterError
 */
export async function readDirectories(cache: HeaderCache, structure: TiffStructure): Promise<ImageFileDirectory[]> {
  return loadPart(cache.source.uri, 'its header', async () => {
    const tiff = await GeoTIFF.fromSource(geotiffSource(cache) as never);
    const parser = (
      tiff as unknown as { parser: { parseFileDirectoryAt(offset: number): Promise<ImageFileDirectory> } }
    ).parser;
    const directories: ImageFileDirectory[] = [];
    for (const { offset } of structure.directories) directories.push(await parser.parseFileDirectoryAt(offset));
    return directories;
  });
}

async function readRaster(
  source: RangeSource,
  version: SourceVersion,
  cache: HeaderCache,
  structure: TiffStructure,
): Promise<Raster> {
  const { uri } = source;
  const warnings: string[] = [];
  const warn = (text: string) => warnings.push(text);
  const directories = await readDirectories(cache, structure);
  const main = directories[0]!;
  const layout = await readLayout(uri, main, structure.directories[0]!, structure.littleEndian, warn);
  const keys = readGeoKeys(uri, main);
  const geoTags: GeoTags = {
    directory: (await tagNumbers(main, Tag.GeoKeyDirectory)) ?? [],
    doubles: (await tagNumbers(main, Tag.GeoDoubleParams)) ?? [],
    ascii: withoutZeros(String((await main.loadValue(Tag.GeoAsciiParams)) ?? '')),
  };
  return {
    source,
    version,
    cache,
    structure,
    layout,
    geoKeys: keys,
    geoTags,
    placement: await readPlacement(main, keys?.GTRasterTypeGeoKey),
    dtype: dtypeName(layout),
    compression: codecOf(uri, layout).name,
    nodataText: await readNodataText(main),
    mask: await readMask(uri, directories, structure, layout, warn),
    alpha: await readAlpha(uri, main, layout),
    colors: await readColors(cache, structure.directories[0]!.entries.get(Tag.ColorMap), layout),
    dateTime: readDateTime(await main.loadValue(Tag.DateTime)),
    warnings,
  };
}

/** Texts end with a zero byte; others among them become blanks, so that keys still find their part. */
function withoutZeros(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\0') end--;
  return text.slice(0, end).replaceAll('\0', ' ');
}
