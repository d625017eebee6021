import type { MetadataFacts } from '../cog/describe-metadata.js';
import { type Raster, readDirectories } from '../cog/read/raster.js';
import { tagText } from '../cog/read/tag-values.js';
import { Tag } from '../cog/tags.js';
import { CorruptRasterError, UnsupportedRasterError } from '../errors.js';
import type { PamFile } from './pam-beside.js';

/** What metadata say of how a raster is to be read: GDAL's own tag, and the sidecar, which wins. */
export interface ReadingMetadata {
  /** Text of a nodata value; null where they name none. */
  readonly nodataText: string | null;
  /** Whether the last band is one of alpha; undefined where they don't say. */
  readonly isLastAlpha: boolean | undefined;
  /** Whether it is the sidecar that says so. */
  readonly isNodataOfPam: boolean;
  readonly isAlphaOfPam: boolean;
}

/** Items that are of use here. Most files have others, which needn't be parsed. */
const OF_USE = /NODATA_VALUES|colorinterp/i;

/**
 * Reads them.
 * @param isAsked whether the user names the nodata value, so that theirs are not looked at
 * @throws UnsupportedRasterError for nodata values over several bands
 */
export async function readingMetadata(raster: Raster, pam: PamFile | null, isAsked: boolean): Promise<ReadingMetadata> {
  const { uri } = raster.source;
  const bands = raster.layout.samplesPerPixel;
  const items = await metadataItems(raster, OF_USE);
  const own = (band: number, key: string) =>
    items.find((item) => item.band === band && (item.role ?? item.name) === key);
  const color = pam?.facts.colorInterpretations.get(bands);
  const isColorOfPam = color !== undefined && color !== 'Undefined';
  const interpretation = isColorOfPam ? color : own(bands, 'colorinterp')?.value;
  const beside = pam?.facts.metadata.get('NODATA_VALUES');
  const values = (beside ?? own(0, 'NODATA_VALUES')?.value ?? '').split(' ').filter(Boolean);
  // As many as bands, or else GDAL ignores them.
  if (!isAsked && values.length === bands && bands > 1)
    throw new UnsupportedRasterError(
      `${uri}: its metadata hide pixels whose bands are all ${values.join(', ')} (NODATA_VALUES), which can't be read; say the band's own value with --nodata, or none`,
    );
  return {
    nodataText: values.length === bands ? values[0]! : null,
    isLastAlpha: interpretation === undefined ? undefined : interpretation.toLowerCase() === 'alpha',
    isNodataOfPam: beside !== undefined && values.length === bands,
    isAlphaOfPam: isColorOfPam && (bands === 2 || bands === 4),
  };
}

/**
 * The items of a raster's own GDAL metadata; none where the text has nothing of use, which is then not parsed.
 * @throws CorruptRasterError where they can't be read
 */
export async function metadataItems(raster: Raster, ofUse: RegExp): Promise<readonly MetadataFacts[]> {
  const { uri } = raster.source;
  const [main] = await readDirectories(raster.cache, raster.structure);
  const xml = await tagText(main!, Tag.GdalMetadata);
  if (xml === null || !ofUse.test(xml)) return [];
  const { describeMetadata } = await import('../cog/describe-metadata.js'); // a parser that few rasters need
  const { items, note } = describeMetadata(uri, xml);
  if (note === null) return items;
  throw new CorruptRasterError(
    `${uri}: its metadata may say what its pixels mean, and can't be read (${note}); write them anew`,
  );
}
