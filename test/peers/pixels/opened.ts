import { type BandReading, bandReading } from '../../../src/cog/read/band-reading.js';
import { openRaster } from '../../../src/cog/read/raster.js';
import { readBlocks } from '../../../src/cog/read/read-blocks.js';
import { FractileError } from '../../../src/errors.js';
import type { Geotransform } from '../../../src/grid/geotransform.js';
import type { Window } from '../../../src/grid/window.js';
import type { OpenSource, RangeSource } from '../../../src/io/ports.js';
import { type DescribedSource, describeSource } from '../../../src/layers/described-source.js';
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
  readonly place: Geotransform | null;
  readonly crs: CrsFacts | null;
  /** Files beside it that count. */
  readonly sidecars: readonly string[];
  readonly warnings: readonly string[];
  /** Why a run refuses it, while its samples can be read: for its place or CRS, or for what hides its pixels. */
  readonly refusal: FractileError | null;
  /** The blocks of all bands that touch a window. */
  read(window: Window, take: (block: StackBlock) => void): Promise<void>;
  /** Whether a run counts a pixel of a band's block. */
  isValid(layer: LayerBlock, band: number, index: number): boolean;
  close(): Promise<void>;
}

/**
 * The way of a run to a raster: whatever changes there changes here, and nowhere else in these tools.
 * @throws like a run, where not even its samples can be read
 */
export async function openAsRun(open: OpenSource, uri: string): Promise<Opened> {
  const source = await open(uri);
  try {
    return await described(open, source);
  } catch (error) {
    if (!(error instanceof FractileError)) throw error;
    return await samplesOnly(source, error);
  }
}

async function described(open: OpenSource, source: RangeSource): Promise<Opened> {
  const first = await describeSource(open, source, { band: 1, nodata: undefined });
  const bands = [first];
  const close = async () => {
    for (const band of bands) await band.close();
    await source.close();
  };
  for (let band = 2; band <= first.raster.layout.samplesPerPixel; band++)
    bands.push(await describeSource(open, source, { band, nodata: undefined }));
  const { raster, geotransform, sidecars, warnings } = first;
  return {
    ...readable(
      raster,
      bands.map(({ reading }) => reading),
    ),
    place: geotransform,
    crs: crsFacts(first),
    sidecars: sidecars.map((sidecar) => sidecar.uri),
    warnings,
    refusal: null,
    close,
  };
}

function crsFacts({ crs }: DescribedSource): CrsFacts {
  const { name, definition, unitSize, semiMajorMetre, semiMinorMetre } = crs;
  return { name, kind: definition.kind, unit: unitSize, semiMajorMetre, semiMinorMetre };
}

async function samplesOnly(source: RangeSource, refusal: FractileError): Promise<Opened> {
  try {
    const raster = await openRaster(source);
    const bands = Array.from({ length: raster.layout.samplesPerPixel }, (_, band) => bandReading(raster, band));
    const none = { place: null, crs: null, sidecars: [], warnings: [] };
    return { ...readable(raster, bands), ...none, refusal, close: () => source.close() };
  } catch {
    await source.close();
    throw refusal;
  }
}

function readable(raster: DescribedSource['raster'], bands: readonly BandReading[]) {
  const { width, height } = raster.layout;
  return {
    width,
    height,
    dtype: raster.dtype,
    nodata: bands.map(({ nodata }) => nodata),
    read: (window: Window, take: (block: StackBlock) => void) => readBlocks(raster, bands, window, take),
    isValid: (layer: LayerBlock, band: number, index: number) =>
      layer.valid?.[index] !== 0 && !isNodata(sampleAt(layer, index), bands[band]!.nodata),
  };
}
