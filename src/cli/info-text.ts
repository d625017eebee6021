import type { TiffFacts } from '../cog/describe.js';
import type { BandFacts } from '../cog/describe-bands.js';
import type { ImageFacts } from '../cog/describe-image.js';
import { countOf } from '../count-of.js';
import { excerpt } from '../excerpt.js';
import type { RunVerdict } from '../plan/would-run.js';
import { readBeside } from './info-reading.js';

/** A file as `fractile info` shows it. */
export interface Info extends TiffFacts {
  /** Names of files beside it that belong to it; null where that can't be known. */
  readonly sidecars: readonly string[] | null;
  readonly run: RunVerdict;
}

const PREDICTORS: Readonly<Record<number, string>> = { 2: 'horizontal', 3: 'floating-point' };
const SHOWN_BANDS = 30;
const SHOWN_POINTS = 4;
const SHOWN_ITEMS = 24;
const SHOWN_CHARACTERS = 200;

/** What is in a file, for a person: what it is, where it lies, what its bands mean, and whether a run would take it. */
export function infoLines(info: Info): string[] {
  const line = (label: string, ...parts: string[]) => `  ${label.padEnd(9)} ${parts.join(', ')}`;
  const { uri, bytes, bigTiff, byteOrder, structure, bandFacts } = info;
  const beside = readBeside(info.run);
  const size = bytes < 1e4 ? `${countOf(bytes, 'byte')},` : `${(bytes / 1e6).toFixed(2)} MB`;
  const layout = structure.LAYOUT ? [`LAYOUT=${structure.LAYOUT}`] : [];
  return [
    [`${uri}  ${size} ${bigTiff ? 'BigTIFF' : 'TIFF'}`, byteOrder, ...layout].join(', '),
    line('samples', samples(info)),
    line('stored', ...stored(info)),
    ...info.images
      .slice(1)
      .map((image) => line(image.kind, `${image.width} x ${image.height}`, blocks(image), image.codec)),
    line('CRS', ...(beside.crs ? [beside.crs] : ownCrs(info))),
    ...(beside.place ? [beside.place] : place(info)).map((text, i) => line(i === 0 ? 'place' : '', text)),
    line('nodata', beside.nodata ?? info.nodata ?? 'none'),
    ...(beside.mask ? [line('mask', beside.mask)] : []),
    ...bandFacts.slice(0, SHOWN_BANDS).map((band) => line(`band ${band.band}`, ...bandWords(band))),
    ...(bandFacts.length > SHOWN_BANDS
      ? [line('', `and ${countOf(bandFacts.length - SHOWN_BANDS, 'band')} more`)]
      : []),
    ...(info.sidecars === null ? [line('beside it', "unknown, its folder can't be listed")] : []),
    ...(info.sidecars?.length ? [line('beside it', ...info.sidecars)] : []),
    ...metadata(info).map(([label, text]) => line(label, text)),
    ...[...info.notes, ...info.run.warnings].map((note) => line('note', note)),
    line('run', verdict(info.run)),
  ];
}

function ownCrs({ crs, crsName }: Info): string[] {
  return [crs ?? 'none that is understood', ...(crsName ? [excerpt(crsName)] : [])];
}

function samples({ images, bands, dtype, photometric, colorTableEntries, colorTableUsed }: Info): string {
  const [main] = images;
  const table = colorTableEntries > 0 ? ` with ${countOf(colorTableEntries, 'colour')}, ${colorTableUsed} used` : '';
  return `${main!.width} x ${main!.height} pixels, ${countOf(bands, 'band')} of ${dtype}, ${photometric}${table}`;
}

function stored({ images, bands, predictor, interleave }: Info): string[] {
  const { codec } = images[0]!;
  const name = PREDICTORS[predictor];
  return [
    blocks(images[0]!),
    codec === 'NONE' ? 'not compressed' : codec,
    ...(name ? [`${name} predictor`] : []),
    ...(bands > 1 ? [`interleaved by ${interleave}`] : []),
    ...(images.length === 1 ? ['no overviews'] : []),
  ];
}

function blocks({ tile, rowsPerStrip }: ImageFacts): string {
  return tile ? `tiles of ${tile.width} x ${tile.height}` : `strips of ${countOf(rowsPerStrip ?? 0, 'row')}`;
}

/** Lines on where it lies, the numbers as GDAL gives them. */
function place({ placement, extent, crsUnit }: Info): string[] {
  const { kind, affine, rotation, controlPoints, hasRpc } = placement;
  const unit = crsUnit ? ` ${crsUnit}` : '';
  const reach = extent ? [`x ${extent.left} to ${extent.right}, y ${extent.bottom} to ${extent.top}${unit}`] : [];
  const rpc = hasRpc ? ['by rational polynomials (RPC)'] : [];
  if (!affine) {
    const points = controlPoints
      .slice(0, SHOWN_POINTS)
      .map(({ col, row, x, y }) => `pixel ${col}, ${row} at ${x}, ${y}`)
      .concat(controlPoints.length > SHOWN_POINTS ? ['...'] : []);
    const head =
      controlPoints.length > 0 ? `${countOf(controlPoints.length, 'control point')}: ${points.join('; ')}` : null;
    return head ? [head, ...reach, ...rpc] : rpc.length > 0 ? rpc : ['none: it has no georeference'];
  }
  const [a, b, c, d, e, f] = affine;
  if (kind === 'north-up') return [`origin ${a}, ${d}, pixel ${b} x ${f}${unit}`, ...reach, ...rpc];
  const turned = `rotated or sheared, rows at ${rotation.toFixed(4)} degrees: x = ${a}${plus(b)} col${plus(c)} row, y = ${d}${plus(e)} col${plus(f)} row`;
  return [turned, `pixel ${Math.hypot(b, e)} x ${Math.hypot(c, f)}${unit}`, ...reach, ...rpc];
}

const plus = (factor: number) => (factor < 0 ? ` - ${-factor}` : ` + ${factor}`);

function bandWords({ name, interpretation, unit, scale, offset }: BandFacts): string[] {
  return [
    name ?? 'no name',
    interpretation,
    ...(unit ? [`unit ${unit}`] : []),
    ...(scale === null ? [] : [`scale ${scale}`]),
    ...(offset === null ? [] : [`offset ${offset}`]),
  ];
}

/** Items without a role of their own, the file's first; the rest of a long list is for --json. */
function metadata({ metadata: items }: Info): [label: string, text: string][] {
  const notes = items.filter(({ role }) => role === null).sort((one, other) => one.band - other.band);
  const shown = notes
    .slice(0, SHOWN_ITEMS)
    .map(({ band, name, value }): [string, string] => [
      band === 0 ? 'metadata' : `band ${band}`,
      cut(`${name}=${value}`),
    ]);
  const left = notes.length - shown.length;
  return left > 0 ? [...shown, ['', `and ${countOf(left, 'item')} more (--json)`]] : shown;
}

function cut(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}...` : text;
}

function verdict({ takes, band, needs, reason }: RunVerdict): string {
  if (!takes) return `would refuse it: ${reason ?? ''}`;
  const taken = band === 1 ? 'takes it' : `takes band ${band}`;
  return needs ? `${taken}, with ${needs}` : taken;
}
