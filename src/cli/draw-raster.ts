import { describeTiff } from '../cog/describe.js';
import type { BandReading } from '../cog/read/band-reading.js';
import { HeaderCache } from '../cog/read/header-cache.js';
import { overviewOf } from '../cog/read/overview.js';
import type { Raster } from '../cog/read/raster.js';
import { readBlocks } from '../cog/read/read-blocks.js';
import { UnsupportedRasterError } from '../errors.js';
import { boundsOf, isUpright } from '../grid/geotransform.js';
import type { OpenSource, RangeSource } from '../io/ports.js';
import { type DescribedSource, describeSource } from '../layers/described-source.js';
import { asValues } from '../layers/open-band.js';
import { readingOf } from '../layers/reading-of.js';
import { leastLongSide } from '../outputs/picture/frame.js';
import { MapPainter } from '../outputs/picture/map-painter.js';
import type { PictureFacts } from '../outputs/picture/sheet.js';
import type { Asked } from './draw-asked.js';
import { bandsOf } from './draw-bands.js';
import { cellsOf } from './draw-cells.js';
import { firstBand, styleFor } from './draw-style.js';

/** A picture of a raster. */
export interface RasterPicture {
  /** Of the raster, without a signature. */
  readonly uri: string;
  readonly png: Uint8Array;
}

/**
 * Draws a raster by what its header and the files beside it say of it. Of a large one, its coarsest overview is read
 * that still has as many pixels as the map.
 * @param say is told what is odd in its files
 * @throws InvalidInputError for bands that it doesn't have; what opening and reading a raster throw
 */
export async function drawRaster(
  open: OpenSource,
  source: RangeSource,
  asked: Asked,
  say: (message: string) => void,
): Promise<RasterPicture> {
  const header = new HeaderCache(source, (await source.version()).size);
  const facts = await describeTiff(source, header);
  const bands = bandsOf(facts);
  const first = await firstBand(open, source.uri, bands, asked);
  const described = await describeSource(open, source, { band: first + 1, nodata: undefined }, header);
  try {
    for (const warning of described.warnings) say(warning);
    const { style, bands: drawn, title } = await styleFor(open, described, bands, first, asked);
    const raster = await levelFor(described);
    const readings = await readingsFor(described, raster, drawn);
    const { width, height } = raster.layout;
    const painter = new MapPainter(width, height, { ...style, nodata: readings.map(({ nodata }) => nodata) });
    if (!isUpright(described.geotransform))
      throw new UnsupportedRasterError(
        `${source.uri}: is rotated, and pictures are of upright rasters; make it north-up with gdalwarp -r near -dstalpha -of COG`,
      );
    const isSouthUp = described.geotransform.pixelHeight > 0;
    await readBlocks(raster, readings, { colOff: 0, rowOff: 0, width, height }, (block) => {
      const { window, values } = cellsOf(block, isSouthUp ? height : null);
      painter.add(window, values);
    });
    return { uri: source.uri, png: await painter.picture(factsOf(described, asked.title ?? title)) };
  } finally {
    await described.close();
  }
}

/** An overview; the raster itself where a mask lies beside it, which has none of that size. */
async function levelFor({ raster, reading }: DescribedSource): Promise<Raster> {
  const values = asValues(raster); // a picture of values with a small error is as good
  const isMaskBeside = reading.mask !== null && reading.mask.file !== raster;
  const { width, height } = raster.layout;
  return isMaskBeside ? values : overviewOf(values, leastLongSide(width, height));
}

/** How bands are read, by their index. Without a sidecar or a mask, what is said of one band is said of all. */
async function readingsFor(
  described: DescribedSource,
  level: Raster,
  bands: readonly number[],
): Promise<BandReading[]> {
  const { raster, reading, pam, unsigned } = described;
  if (!pam && !reading.mask) return bands.map((band) => ({ ...reading, band }));
  const beside = reading.mask?.file === raster ? null : reading.mask;
  const readings: BandReading[] = [];
  for (const band of bands) {
    const told = await readingOf(level, { band: band + 1, nodata: undefined, unsigned }, pam, beside);
    readings.push(told.reading);
  }
  return readings;
}

function factsOf({ raster, geotransform, crs }: DescribedSource, title: string): PictureFacts {
  const { width: columns, height: rows } = raster.layout;
  const { left, top } = boundsOf(geotransform, columns, rows);
  const [cellWidth, cellHeight] = [geotransform.pixelWidth, geotransform.pixelHeight].map(Math.abs);
  return { title, crs, grid: { left, top, cellWidth: cellWidth!, cellHeight: cellHeight!, columns, rows } };
}
