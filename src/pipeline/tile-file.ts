import type { ImageLayout } from '../cog/image-layout.js';
import { BlockIndex } from '../cog/read/block-index.js';
import { decodeBlock } from '../cog/read/decode-block.js';
import { HeaderCache } from '../cog/read/header-cache.js';
import { readDirectories } from '../cog/read/raster.js';
import { readLayout } from '../cog/read/read-layout.js';
import { readStructure } from '../cog/read/tiff-structure.js';
import { Tag } from '../cog/tags.js';
import { cogHeader, frameBlocks } from '../cog/write/cog-header.js';
import { cogFormat, encodeBands } from '../cog/write/encode-block.js';
import { gdalMetadata, unescapeXml } from '../cog/write/gdal-metadata.js';
import { geoFields } from '../cog/write/geo-fields.js';
import { ascii } from '../cog/write/ifd.js';
import { CorruptRasterError, InvalidInputError } from '../errors.js';
import { type TileIndex, tileSizeOf, tileWindow } from '../grid/tiling.js';
import { MemorySource } from '../io/memory-source.js';
import { type BandValues, dtypeFacts, nodataBands } from '../measures/encoding.js';
import { halveInto } from '../measures/halve.js';
import { tileId } from '../spec/keys.js';
import type { Plan } from '../spec/plan.js';
import { parseJson, parseWith } from '../spec/spec.js';
import { unsealed } from './sealed.js';
import { type TileSummary, tileSummarySchema } from './tile-summary.js';

/** Metadata item of a tile file that holds its summary. */
const SUMMARY_ITEM = 'FRACTILE_TILE';

/**
 * Writes a tile as a GeoTIFF of its own: per band one block (the mosaic's block), one level at half the resolution (a
 * quarter of an overview block), and the summary as a metadata item.
 */
export async function encodeTile(
  plan: Plan,
  tile: TileIndex,
  bands: readonly BandValues[],
  summary: TileSummary,
): Promise<Uint8Array> {
  const { grid, spec } = plan;
  const size = tileSizeOf(plan);
  const cells = tileWindow(grid, size, tile);
  const half = nodataBands(spec, bands.length, size.columns * size.rows);
  halveInto(bands, size, half, { col: 0, row: 0 }, spec);
  const full = await encodeBands(bands, size);
  const reduced = await encodeBands(half, size);
  const nodata = ascii(Tag.GdalNodata, String(dtypeFacts(spec.dtype).nodata));
  const placed = {
    ...grid,
    left: grid.left + cells.colOff * grid.cellWidth,
    top: grid.top - cells.rowOff * grid.cellHeight,
  };
  const metadata = gdalMetadata([
    { name: SUMMARY_ITEM, value: JSON.stringify(summary) },
    ...plan.bands.map((value, band) => ({ name: 'DESCRIPTION', value, band, role: 'description' as const })),
  ]);
  const header = cogHeader(cogFormat(bands[0]!, bands.length, size), [
    {
      width: cells.width,
      height: cells.height,
      byteCounts: Float64Array.from(full, (b) => b.length),
      fields: [...geoFields(placed, plan.crs.geoTags), ascii(Tag.GdalMetadata, metadata), nodata],
    },
    {
      width: Math.ceil(cells.width / 2),
      height: Math.ceil(cells.height / 2),
      byteCounts: Float64Array.from(reduced, (b) => b.length),
      fields: [nodata],
    },
  ]);
  return Buffer.concat([header.bytes, frameBlocks(reduced), frameBlocks(full)]);
}

/** A tile file taken apart: blocks per band, as stored. */
export interface TileFile {
  readonly summary: TileSummary;
  readonly full: readonly Uint8Array[];
  readonly reduced: readonly Uint8Array[];
  readonly reducedLayout: ImageLayout;
}

/** Parses a sealed tile file. Null where it is not what was written, or no tile of this plan. */
export async function decodeTile(
  plan: Plan,
  tile: TileIndex,
  uri: string,
  stored: Uint8Array,
): Promise<TileFile | null> {
  const bytes = unsealed(stored);
  if (!bytes) return null;
  try {
    return await parseTile(plan, tile, uri, bytes);
  } catch (error) {
    // Whole, but written by something else: another version, or another run.
    if (error instanceof CorruptRasterError || error instanceof InvalidInputError) return null;
    throw error;
  }
}

async function parseTile(plan: Plan, tile: TileIndex, uri: string, bytes: Uint8Array): Promise<TileFile | null> {
  const cache = new HeaderCache(new MemorySource(uri, bytes), bytes.length);
  const structure = await readStructure(cache);
  const directories = await readDirectories(cache, structure);
  const layouts = await Promise.all(
    directories.map((ifd, i) => readLayout(uri, ifd, structure.directories[i]!, structure.littleEndian)),
  );
  const [full, reduced] = layouts;
  const cells = tileWindow(plan.grid, tileSizeOf(plan), tile);
  const summary = readSummary(String(await directories[0]!.loadValue(Tag.GdalMetadata)), uri);
  const fits =
    full?.width === cells.width && full.height === cells.height && full.samplesPerPixel === plan.bands.length;
  if (!fits || !reduced || summary?.runId !== plan.runId || summary.tile !== tileId(tile)) return null;
  const stored = async (layout: ImageLayout) =>
    (await new BlockIndex(cache, layout).ranges(0, plan.bands.length)).map(({ offset, length }) =>
      bytes.subarray(offset, offset + length),
    );
  return { summary, full: await stored(full), reduced: await stored(reduced), reducedLayout: reduced };
}

/** Decodes the blocks of one level of a tile file, or of the mosaic's overviews. */
export function decodeBands(layout: ImageLayout, blocks: readonly Uint8Array[], where: string): BandValues[] {
  return blocks.map(
    (block, band) => decodeBlock(layout, block, layout.blockHeight, `${where}: band ${band + 1}`) as BandValues,
  );
}

function readSummary(xml: string, uri: string): TileSummary | null {
  const json = new RegExp(`<Item name="${SUMMARY_ITEM}">([^<]*)</Item>`).exec(xml)?.[1];
  if (json === undefined) return null;
  return parseWith(tileSummarySchema, parseJson(unescapeXml(unescapeXml(json)), uri), uri);
}
