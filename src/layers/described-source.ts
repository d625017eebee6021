import type { BandReading } from '../cog/read/band-reading.js';
import { checkClaims } from '../cog/read/claimed-blocks.js';
import { geotransformOf } from '../cog/read/georeference.js';
import type { HeaderCache } from '../cog/read/header-cache.js';
import { openRaster, type Raster } from '../cog/read/raster.js';
import { asUnsigned } from '../cog/read/unsigned.js';
import type { Crs } from '../crs/crs.js';
import { differenceOf } from '../crs/same-crs.js';
import { InvalidInputError } from '../errors.js';
import type { Geotransform } from '../grid/geotransform.js';
import type { OpenSource, RangeSource } from '../io/ports.js';
import { crsOf } from './crs-of.js';
import { maskFileBeside, maskIn } from './mask-beside.js';
import { type PamFile, pamBeside } from './pam-beside.js';
import { placeOf } from './place-of.js';
import { readingOf } from './reading-of.js';
import type { SourceQuestion } from './source-question.js';

/** A file beside a raster that says something of it. */
export interface Sidecar {
  readonly uri: string;
  readonly size: number;
  readonly etag: string;
  /** What is taken from it, in words: "nodata", "CRS", "mask", ... */
  readonly gives: readonly string[];
}

/** A raster as its own header and the files beside it describe it. */
export interface DescribedSource {
  readonly raster: Raster;
  readonly unsigned: boolean;
  readonly geotransform: Geotransform;
  readonly crs: Crs;
  readonly reading: BandReading;
  /** What `<raster>.aux.xml` says; null where there is none. */
  readonly pam: PamFile | null;
  readonly sidecars: readonly Sidecar[];
  /** What is odd in its files, in words. */
  readonly warnings: readonly string[];
  /** Closes what was opened beside the source, which is the caller's. */
  close(): Promise<void>;
}

/** Of a raster that is placed by something else. */
const NO_PLACE = { placement: null, from: null };

/** The CRS of a VRT, in the words of the raster where both mean the same. */
function crsOfPlaced(raster: Raster, pam: PamFile | null, crs: Crs): Crs {
  if (!raster.geoKeys && !pam?.facts.srs.trim()) return crs;
  const own = crsOf(raster, pam);
  return differenceOf(own, crs) === null ? own : crs;
}

/**
 * Describes a raster with what lies beside it, in GDAL's order: `.aux.xml` wins over the raster's own tags; a mask file
 * and a world file count where the raster has neither itself.
 * @param cache of a header that has been read already
 * @throws NotFoundError, CorruptRasterError, UnsupportedRasterError, InvalidInputError
 */
export async function describeSource(
  open: OpenSource,
  source: RangeSource,
  question: SourceQuestion,
  cache?: HeaderCache,
): Promise<DescribedSource> {
  const opened = await openRaster(source, cache);
  const raster = question.unsigned ? asUnsigned(opened) : opened;
  const { uri } = source;
  const { layout } = raster;
  const { band, unsigned } = question;
  if (band > layout.samplesPerPixel)
    throw new InvalidInputError(`${uri}: band ${band} is asked for, but it has ${layout.samplesPerPixel}`);
  const finding = raster.mask ? Promise.resolve(null) : maskFileBeside(open, uri);
  finding.catch(() => {}); // it is waited for below, and may fail before
  try {
    const pam = await pamBeside(open, uri, band);
    const warnings = [...raster.warnings];
    const { placed } = question;
    const { placement, from } = placed ? NO_PLACE : await placeOf(open, raster, pam);
    const file = await finding;
    const mask = file && (await maskIn(open, file, raster, band - 1));
    await checkAllClaims(raster);
    if (mask && file) await checkAllClaims(file);
    const { reading, fromPam } = await readingOf(raster, question, pam, mask);
    const gives = [
      ...fromPam,
      ...(pam?.facts.srs ? ['CRS'] : []),
      ...(from !== null && from.uri === pam?.uri ? ['place'] : []),
    ];
    return {
      raster,
      unsigned: unsigned === true,
      geotransform: placement ? geotransformOf(uri, placement, (text) => warnings.push(text)) : placed!.geotransform,
      crs: placed?.crs ? crsOfPlaced(raster, pam, placed.crs) : crsOf(raster, pam),
      reading,
      pam,
      sidecars: [
        ...(pam && gives.length > 0 ? [{ uri: pam.uri, ...pam.version, gives }] : []),
        ...(mask && file ? [{ uri: file.source.uri, ...file.version, gives: ['mask'] }] : []),
        ...(from && from.uri !== pam?.uri ? [{ uri: from.uri, ...from.version, gives: ['place'] }] : []),
      ],
      warnings,
      close: async () => file?.source.close(),
    };
  } catch (error) {
    await (await finding.catch(() => null))?.source.close(); // its own failure is not the first one
    throw error;
  }
}

/** Refuses a raster, or the mask in it, whose blocks share bytes. */
async function checkAllClaims({ source, version, layout, mask }: Raster): Promise<void> {
  for (const image of mask ? [layout, mask] : [layout]) await checkClaims(source, version.size, image);
}
