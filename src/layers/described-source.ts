import { type BandReading, bandReading, ownMask } from '../cog/read/band-reading.js';
import { geotransformOf } from '../cog/read/georeference.js';
import type { HeaderCache } from '../cog/read/header-cache.js';
import { maskOfFile } from '../cog/read/mask-file.js';
import { type PamFacts, parsePam } from '../cog/read/pam.js';
import { type Placement, placedBy } from '../cog/read/placement.js';
import { openRaster, type Raster } from '../cog/read/raster.js';
import { asUnsigned, unsignedNodata } from '../cog/read/unsigned.js';
import { parsePamGeotransform, parseWorldFile } from '../cog/read/world-file.js';
import type { Crs } from '../crs/crs.js';
import { InvalidInputError, UnsupportedRasterError } from '../errors.js';
import type { Geotransform } from '../grid/geotransform.js';
import type { OpenSource, RangeSource } from '../io/ports.js';
import { maskBegins, maskUris, openBeside, textBeside, withEnding, worldFileUris } from './beside.js';
import { crsOf } from './crs-of.js';
import { readingMetadata } from './file-metadata.js';
import type { TextDocument } from './read-text.js';

/** A file beside a raster that says something of it. */
export interface Sidecar {
  readonly uri: string;
  readonly size: number;
  readonly etag: string;
  /** What is taken from it, in words: "nodata", "CRS", "mask", ... */
  readonly gives: readonly string[];
}

/** What a user says of a raster in place of what its files say. */
export interface SourceQuestion {
  /** From 1. */
  readonly band: number;
  /** Nodata values; none where the list is empty; undefined leaves it to the files. */
  readonly nodata: readonly number[] | undefined;
  /** Whether samples of int8 are read as uint8. */
  readonly unsigned?: boolean | undefined;
}

/** A raster as its own header and the files beside it describe it. */
export interface DescribedSource {
  readonly raster: Raster;
  readonly unsigned: boolean;
  readonly geotransform: Geotransform;
  readonly crs: Crs;
  readonly reading: BandReading;
  /** What `<raster>.aux.xml` says; null where there is none. */
  readonly pam: (TextDocument & { readonly facts: PamFacts }) | null;
  /** The file of the mask, where that lies beside the raster. */
  readonly maskFile: Raster | null;
  readonly sidecars: readonly Sidecar[];
  /** What is odd in its files, in words. */
  readonly warnings: readonly string[];
  /** Closes what was opened beside the source, which is the caller's. */
  close(): Promise<void>;
}

/** How a file of Erdas Imagine begins. */
const IMAGINE = /^EHFA_HEADER_TAG/;

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
  if (question.band > layout.samplesPerPixel)
    throw new InvalidInputError(`${uri}: band ${question.band} is asked for, but it has ${layout.samplesPerPixel}`);
  const asked = openMask(open, uri);
  try {
    const document = await textBeside(open, [`${uri}.aux.xml`], 'sidecar');
    if (!document) await refuseImagine(open, uri);
    const pam = document && { ...document, facts: await parsePam(document.uri, document.text, question.band) };
    const warnings = [...raster.warnings];
    const { placement, from } = await placeOf(open, raster, pam);
    const file = await asked;
    const band = question.band - 1;
    const hasMask = ownMask(raster, band) !== null;
    const mask = !hasMask && file ? await maskOfFile(file, raster, band) : null;
    const isAsked = question.nodata !== undefined;
    const isMasked = hasMask || mask !== null;
    const metadata = isMasked ? null : await readingMetadata(raster, pam?.facts ?? null, isAsked);
    const pamNodata = nodataIn(pam, question.band);
    const said = (text: string | null) => (text !== null && question.unsigned ? unsignedNodata(text) : text);
    const reading = bandReading(raster, band, {
      asked: question.nodata,
      nodataText: said(pamNodata),
      valueText: said(metadata?.nodataText ?? null),
      alphaNodataText: said(nodataIn(pam, layout.samplesPerPixel)),
      mask,
      ...(metadata?.isLastAlpha === undefined ? {} : { isLastAlpha: metadata.isLastAlpha }),
    });
    const isStated = !isMasked && !isAsked && pamNodata !== null;
    const fromPam = [
      ...(isStated ? ['nodata'] : []),
      ...(pam?.facts.srs ? ['CRS'] : []),
      ...(from !== null && from.uri === pam?.uri ? ['place'] : []),
    ];
    return {
      raster,
      unsigned: question.unsigned === true,
      geotransform: geotransformOf(uri, placement, (text) => warnings.push(text)),
      crs: crsOf(raster, pam),
      reading,
      pam,
      maskFile: mask && file,
      sidecars: [
        ...(pam && fromPam.length > 0 ? [{ uri: pam.uri, ...pam.version, gives: fromPam }] : []),
        ...(mask && file ? [{ uri: file.source.uri, ...file.version, gives: ['mask'] }] : []),
        ...(from && from.uri !== pam?.uri ? [{ uri: from.uri, ...from.version, gives: ['place'] }] : []),
      ],
      warnings,
      close: async () => file?.source.close(),
    };
  } catch (error) {
    await (await asked.catch(() => null))?.source.close(); // its own failure is not the first one
    throw error;
  }
}

/** The nodata value that a sidecar states for a band (from 1). */
function nodataIn(pam: { readonly facts: PamFacts } | null, band: number): string | null {
  return pam?.facts.nodata.get(band)?.trim() || null;
}

/** The file of a mask beside a raster; null where there is none. */
async function openMask(open: OpenSource, uri: string): Promise<Raster | null> {
  const source = await openBeside(open, maskUris(uri), maskBegins(uri));
  if (!source) return null;
  try {
    return await openRaster(source);
  } catch (error) {
    await source.close();
    throw error;
  }
}

/** Where a raster lies, and the file that says so if that is not its own. */
async function placeOf(
  open: OpenSource,
  { source: { uri }, placement }: Raster,
  pam: (TextDocument & { readonly facts: PamFacts }) | null,
): Promise<{ readonly placement: Placement; readonly from: TextDocument | null }> {
  if (pam?.facts.geotransform.trim())
    return { placement: placedBy(parsePamGeotransform(pam.uri, pam.facts.geotransform)), from: pam };
  if (pam?.facts.hasControlPoints || pam?.facts.hasEsriTransformation)
    throw new UnsupportedRasterError(
      `${uri}: ${pam.uri} places it by control points or a transformation; make it north-up with gdalwarp -r near -dstalpha -of COG`,
    );
  if (placement.affine) return { placement, from: null };
  const tab = await openBeside(open, [withEnding(uri, '.tab')], /!table/i);
  await tab?.close();
  if (tab)
    throw new UnsupportedRasterError(
      `${uri}: is placed by a MapInfo file (${tab.uri}), which can't be read; make one file of both with gdal_translate -of COG`,
    );
  const world = await textBeside(open, worldFileUris(uri), 'world');
  if (world) return { placement: placedBy(parseWorldFile(world.uri, world.text)), from: world };
  return { placement, from: null };
}

/**
 * GDAL takes nodata, CRS and classes from a sidecar of Erdas Imagine where there is none of its own.
 * @throws UnsupportedRasterError where there is such a file
 */
async function refuseImagine(open: OpenSource, uri: string): Promise<void> {
  const source = await openBeside(open, [withEnding(uri, '.aux'), `${uri}.aux`], IMAGINE);
  await source?.close();
  if (source)
    throw new UnsupportedRasterError(
      `${uri}: an Erdas Imagine file beside it (${source.uri}) may say what its pixels mean, and can't be read; make one file of both with gdal_translate -of COG, or remove it`,
    );
}
