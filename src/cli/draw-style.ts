import { basename } from 'node:path';
import { isLossy } from '../cog/read/lossless.js';
import type { OpenSource } from '../io/ports.js';
import type { DescribedSource } from '../layers/described-source.js';
import { scalingOf } from '../layers/scaling-of.js';
import { DEFAULT_RAMP } from '../outputs/picture/ramps.js';
import type { StyleChannel, StyleClass } from '../outputs/picture/style.js';
import { type ChosenStyle, channelOf, pictureTitle, styleOf } from '../outputs/picture/style-of.js';
import { sidecarCategories } from '../plan/sidecar-categories.js';
import type { Asked } from './draw-asked.js';
import { bandNamed, bandNumbered, classNamed, type FileBand } from './draw-bands.js';

/** How a file is drawn, and what to call it. */
interface FileStyle extends ChosenStyle {
  readonly title: string;
}

/**
 * The index of the band that is looked at first: the one that is asked for, or that a style begins with.
 * @throws InvalidInputError where a band is asked for that is not there
 */
export async function firstBand(
  open: OpenSource,
  uri: string,
  bands: readonly FileBand[],
  { rgb, band, number }: Asked,
): Promise<number> {
  if (number !== null) return bandNumbered(open, uri, bands, number);
  if (band !== null) return bandNamed(uri, bands, '--band', band);
  if (rgb !== null) return classNamed(uri, bands, '--rgb', rgb[0]);
  return styleOf(bands)?.bands[0] ?? 0;
}

/**
 * Chooses the style of a file by what is asked for, what its bands are, and what lies beside it.
 * @param first the band that was described
 * @throws InvalidInputError where a band is asked for that is not there
 */
export async function styleFor(
  open: OpenSource,
  described: DescribedSource,
  bands: readonly FileBand[],
  first: number,
  asked: Asked,
): Promise<FileStyle> {
  const name = basename(described.raster.source.uri);
  const chosen = await chosenStyle(open, described, bands, first, asked);
  const isWholeFile = bands.length === 1 && (chosen.style.kind === 'codes' || chosen.style.kind === 'ramp');
  return { ...chosen, title: isWholeFile ? name : pictureTitle(chosen, bands, name) };
}

async function chosenStyle(
  open: OpenSource,
  described: DescribedSource,
  bands: readonly FileBand[],
  first: number,
  { rgb, band, number, ramp, range }: Asked,
): Promise<ChosenStyle> {
  if (rgb !== null) {
    const three = rgb.map((one) => classNamed(described.raster.source.uri, bands, '--rgb', one));
    const channels = three.map((index) => channelOf(bands[index]!)) as [StyleChannel, StyleChannel, StyleChannel];
    return { style: { kind: 'rgb', channels, nodata: [] }, bands: three };
  }
  const isLeftToFile = ramp === null && range === null;
  const chosen = band === null && number === null && isLeftToFile ? styleOf(bands) : null;
  if (chosen?.style.kind === 'classes') return chosen;
  const classes = isLeftToFile ? await classesOf(open, described) : [];
  if (classes.length > 0) return { style: { kind: 'codes', classes, nodata: [] }, bands: [first] };
  const { scale, offset, unit } = await scalingOf(described.raster, described.pam, first + 1);
  const values = { label: bands[first]!.name, scale, offset, unit };
  return { style: { kind: 'ramp', values, ramp: ramp ?? DEFAULT_RAMP, range, nodata: [] }, bands: [first] };
}

/** What the codes of the band mean, by the files beside the raster or by its colour table; none where it has values. */
async function classesOf(open: OpenSource, described: DescribedSource): Promise<StyleClass[]> {
  const { raster } = described;
  if (isLossy(raster)) return [];
  const found = await sidecarCategories(open, described);
  const colorOf = (code: number) => found?.colors.get(code) ?? raster.colors.get(code) ?? null;
  const named = (found?.categories ?? []).map((one) => ({ ...one, color: one.color ?? colorOf(one.code) }));
  if (named.length > 0) return named;
  const colored = found && found.colors.size > 0 ? found.colors : raster.colors;
  return [...colored].map(([code, color]) => ({ code, name: null, color }));
}
