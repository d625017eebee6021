import { readBlocks } from '../../../src/cog/read/block-reader.js';
import { readCrs } from '../../../src/cog/read/crs.js';
import { openRaster } from '../../../src/cog/read/raster.js';
import type { Geotransform } from '../../../src/grid/geotransform.js';
import type { Window } from '../../../src/grid/window.js';
import type { OpenSource } from '../../../src/io/ports.js';
import { isNodata } from '../../../src/raster/nodata.js';
import { type LayerBlock, type StackBlock, sampleAt } from '../../../src/raster/pixel-block.js';

/** What a CRS is, for comparison. */
interface CrsFacts {
  readonly name: string;
  readonly kind: string;
  /** Metres, or degrees, of a unit of its coordinates. */
  readonly unit: number;
  readonly semiMajorMetre: number | null;
  readonly semiMinorMetre: number | null;
}

/** A raster, opened as a run opens its source. */
export interface Opened {
  readonly width: number;
  readonly height: number;
  readonly dtype: string;
  /** Of each band; null where it has none. */
  readonly nodata: readonly (number | null)[];
  /** Where it lies. @throws like a run that needs it */
  place(): Geotransform;
  /** In which system. @throws like a run that needs it */
  crs(): CrsFacts;
  /** Files beside it that were read. */
  readonly sidecars: readonly string[];
  /** The blocks of all bands that touch a window. */
  read(window: Window): AsyncGenerator<StackBlock, void>;
  /** Whether a run counts a pixel of a band's block. */
  isValid(layer: LayerBlock, band: number, index: number): boolean;
  close(): Promise<void>;
}

/**
 * The way of a run to a raster: whatever changes there changes here, and nowhere else in these tools.
 * @throws like a run
 */
export async function openAsRun(open: OpenSource, uri: string): Promise<Opened> {
  const source = await open(uri);
  try {
    const raster = await openRaster(source);
    const { width, height, samplesPerPixel } = raster.layout;
    const bands = Array.from({ length: samplesPerPixel }, (_, band) => band);
    return {
      width,
      height,
      dtype: raster.dtype,
      nodata: bands.map(() => raster.nodata),
      place: () => raster.geotransform,
      crs: () => {
        const { name, kind, unitToMetre, semiMajorMetre, semiMinorMetre } = readCrs(uri, raster.geoKeys, raster.geoTags);
        return { name, kind, unit: unitToMetre, semiMajorMetre, semiMinorMetre };
      },
      sidecars: [],
      read: (window) => readBlocks(raster, bands, window),
      isValid: (layer, _band, index) =>
        layer.valid?.[index] !== 0 && !isNodata(sampleAt(layer, index), raster.nodata),
      close: () => source.close(),
    };
  } catch (error) {
    await source.close();
    throw error;
  }
}
