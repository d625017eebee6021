import { GeoTIFF, type ImageFileDirectory } from 'geotiff';
import { CorruptRasterError, FractileError, InvalidInputError, messageOf } from '../../errors.js';
import type { Geotransform } from '../../grid/geotransform.js';
import type { RangeSource, SourceVersion } from '../../io/ports.js';
import { codecOf } from '../codecs/registry.js';
import { dtypeName, type ImageLayout } from '../image-layout.js';
import { Subfile, Tag } from '../tags.js';
import type { GeoKeys, GeoTags } from './crs.js';
import { readGeotransform } from './georeference.js';
import { geotiffSource, HeaderCache } from './header-cache.js';
import { readLayout } from './read-layout.js';
import { readStructure, type TiffStructure } from './tiff-structure.js';

/** A raster that is open for reading: header parsed, no pixels read. */
export interface Raster {
  readonly source: RangeSource;
  readonly version: SourceVersion;
  readonly cache: HeaderCache;
  readonly structure: TiffStructure;
  readonly layout: ImageLayout;
  readonly geotransform: Geotransform;
  /** Parsed GeoTIFF keys; null where there are none. What they mean is for crs.ts, which a tile job need not load. */
  readonly geoKeys: GeoKeys | null;
  readonly geoTags: GeoTags;
  /** "uint8", "int16", "float32", ... */
  readonly dtype: string;
  /** "DEFLATE", "LZW", ... */
  readonly compression: string;
  readonly nodata: number | null;
  /** Internal mask (0 = invalid), with blocks of its own. */
  readonly mask: ImageLayout | null;
  /** Band index of an alpha band (0 = invalid). */
  readonly alpha: number | null;
  /** "#rrggbb" by code, from the colour table. */
  readonly colors: ReadonlyMap<number, string>;
}

/**
 * Opens a raster: reads its header and checks that it can be read exactly.
 * @throws NotFoundError, CorruptRasterError, UnsupportedRasterError, InvalidInputError
 */
export async function openRaster(source: RangeSource): Promise<Raster> {
  const version = await source.version();
  const cache = new HeaderCache(source, version.size);
  const structure = await readStructure(cache);
  try {
    return await readRaster(source, version, cache, structure);
  } catch (error) {
    if (error instanceof FractileError) throw error;
    throw new CorruptRasterError(`${source.uri}: its header can't be parsed (${messageOf(error)})`, { cause: error });
  }
}

/** Directories in file order, as geotiff.js reads them. */
export async function readDirectories(cache: HeaderCache, structure: TiffStructure): Promise<ImageFileDirectory[]> {
  const tiff = await GeoTIFF.fromSource(geotiffSource(cache) as never);
  const parser = (tiff as unknown as { parser: { parseFileDirectoryAt(offset: number): Promise<ImageFileDirectory> } })
    .parser;
  const directories: ImageFileDirectory[] = [];
  for (const { offset } of structure.directories) directories.push(await parser.parseFileDirectoryAt(offset));
  return directories;
}

async function readRaster(
  source: RangeSource,
  version: SourceVersion,
  cache: HeaderCache,
  structure: TiffStructure,
): Promise<Raster> {
  const { uri } = source;
  const directories = await readDirectories(cache, structure);
  const main = directories[0]!;
  const layout = await readLayout(uri, main, structure.directories[0]!, structure.littleEndian);
  const keys = main.parseGeoKeyDirectory() as GeoKeys | null;
  const geoTags: GeoTags = {
    directory: await numbersOf(main, Tag.GeoKeyDirectory),
    doubles: await numbersOf(main, Tag.GeoDoubleParams),
    ascii: String((await main.loadValue(Tag.GeoAsciiParams)) ?? ''),
  };
  return {
    source,
    version,
    cache,
    structure,
    layout,
    geoKeys: keys,
    geoTags,
    geotransform: await readGeotransform(uri, main, keys?.GTRasterTypeGeoKey),
    dtype: dtypeName(layout),
    compression: codecOf(uri, layout).name,
    nodata: asStored(await readNodata(uri, main), layout),
    mask: await readMask(uri, directories, structure, layout),
    alpha: await readAlpha(main, layout),
    colors: await readColors(main),
  };
}

async function numbersOf(ifd: ImageFileDirectory, tag: number): Promise<number[]> {
  const value: unknown = await ifd.loadValue(tag);
  return value === undefined
    ? []
    : typeof value === 'number'
      ? [value]
      : Array.from(value as ArrayLike<number>, Number);
}

async function readNodata(uri: string, ifd: ImageFileDirectory): Promise<number | null> {
  const raw: unknown = await ifd.loadValue(Tag.GdalNodata);
  if (raw === undefined) return null;
  const text = String(raw).replaceAll('\0', '').trim();
  const special: Record<string, number> = {
    nan: Number.NaN,
    inf: Number.POSITIVE_INFINITY,
    '-inf': Number.NEGATIVE_INFINITY,
  };
  const value = special[text.toLowerCase().replace('+', '')] ?? Number(text);
  if (text === '' || (Number.isNaN(value) && text.toLowerCase() !== 'nan')) {
    throw new InvalidInputError(
      `${uri}: its nodata value ${JSON.stringify(text)} is not a number; set it with gdal_edit.py -a_nodata`,
    );
  }
  return value;
}

/** A nodata value as its samples hold it: text has more digits than a float32. */
function asStored(nodata: number | null, layout: ImageLayout): number | null {
  return nodata !== null && layout.format === 'float' && layout.bits === 32 ? Math.fround(nodata) : nodata;
}

/** The full-resolution mask directory: NewSubfileType says mask but not reduced resolution. */
async function readMask(
  uri: string,
  directories: readonly ImageFileDirectory[],
  structure: TiffStructure,
  main: ImageLayout,
): Promise<ImageLayout | null> {
  for (const [i, ifd] of directories.entries()) {
    const kind = Number((await ifd.loadValue(Tag.NewSubfileType)) ?? 0);
    if (i === 0 || !(kind & Subfile.Mask) || kind & Subfile.Reduced) continue;
    const mask = await readLayout(uri, ifd, structure.directories[i]!, structure.littleEndian);
    if (mask.width === main.width && mask.height === main.height) return mask;
  }
  return null;
}

/** The first extra sample that is declared as alpha (ExtraSamples 1 or 2). */
async function readAlpha(ifd: ImageFileDirectory, layout: ImageLayout): Promise<number | null> {
  const extra = await numbersOf(ifd, Tag.ExtraSamples);
  const at = extra.findIndex((kind) => kind === 1 || kind === 2);
  return at < 0 ? null : layout.samplesPerPixel - extra.length + at;
}

async function readColors(ifd: ImageFileDirectory): Promise<Map<number, string>> {
  const map = await numbersOf(ifd, Tag.ColorMap);
  const n = map.length / 3;
  const hex = (value: number) => (value >> 8).toString(16).padStart(2, '0');
  return new Map(
    Array.from({ length: n }, (_, code) => [
      code,
      `#${hex(map[code]!)}${hex(map[n + code]!)}${hex(map[2 * n + code]!)}`,
    ]),
  );
}
