import { basename } from 'node:path';
import type { Band, Plan, PlanClass } from '../../documents/plan.js';
import { isUri } from '../../documents/uri-kinds.js';
import { valueOfStored } from '../../results/band-value.js';
import { distinctBands } from '../../results/distinct-bands.js';
import { FRACTILE_VERSION } from '../../version.js';
import type { OutputPorts } from '../output.js';
import { classText, colorsOf } from '../picture/class-colors.js';
import { gridText } from '../picture/scale-bar.js';
import { hexOf } from '../picture/srgb.js';
import { asStyled, NOT_LISTED } from '../picture/style-of.js';
import { publicName, publicTexts } from '../public-name.js';
import type { PageBand, PageClass, PageData } from './page-data.js';
import type { SmallCopy } from './small-copy.js';
import { measureTexts, totalsOf } from './totals.js';
import { warningsOf } from './warnings.js';

/** Sources that are listed by name. */
const LISTED = 40;
/** Names that a title has room for. */
const NAMED = 2;
const SHARES = /^(fraction_.*|valid_fraction|unlisted|majority_fraction)$/;
const OF_CLASS = /^(fraction|area)_/;
/** Shares and areas of what is in no class. */
const UNLISTED = /^(area_)?unlisted$/;

/** What a page says of a run: nothing of it depends on workers, tiles, paths, or the clock. */
export function pageData(plan: Plan, ports: OutputPorts, copy: SmallCopy): PageData {
  const { crs, grid } = plan.target;
  const { kind, unitSize, semiMajorMetre, semiMinorMetre } = crs;
  const names = [...new Set(plan.measures.filter(({ bands }) => bands.length > 0).map(({ name }) => name))];
  const facts = ports.facts();
  const sources = plan.layers.flatMap((layer) => layer.sources);
  const { level, columns, rows } = copy;
  return {
    title: titleOf(sources.map(({ source }) => source.uri)),
    subtitle: names.join(', '),
    questionHash: plan.questionHash,
    grid,
    unit: { kind, unitSize, semiMajorMetre, semiMinorMetre },
    crs: { name: crs.name, definition: crs.definition },
    files: ports.results.files.map((file) => ({ key: file.key, nodata: String(file.nodata) })),
    bands: bandsOf(plan, ports),
    copy: { level, columns, rows },
    totals: totalsOf(facts, classColors(plan)),
    measures: measureTexts(facts),
    facts: [
      { name: 'Grid', text: gridText(grid, crs) },
      { name: 'CRS', text: crs.name },
      ...(plan.date ? [{ name: 'Date', text: plan.date }] : []),
      { name: 'Areas', text: `on the ${facts.areaBasis}` },
      { name: 'Pixels weigh', text: facts.pixelWeight.says },
      { name: 'Question', text: plan.questionHash.slice(0, 16) },
      { name: 'Made by', text: `Fractile ${FRACTILE_VERSION}` },
    ],
    sources: sources.slice(0, LISTED).map(({ source: { uri, size, etag }, band, width, height }) => ({
      name: `${publicName(uri)}${band === 1 ? '' : `#${band}`}`,
      // Of a file of this machine the version is a time, which says nothing elsewhere.
      detail: `${width} × ${height} pixels, ${size.toLocaleString('en-US')} bytes${isUri(uri) ? `, version ${etag}` : ''}`,
    })),
    moreSources: Math.max(0, sources.length - LISTED),
    warnings: publicTexts(plan, warningsOf(plan, facts)),
    notes: publicTexts(plan, plan.notes),
  };
}

function titleOf(uris: readonly string[]): string {
  const names = [...new Set(uris.map((uri) => basename(uri)))];
  return names.length > NAMED ? `${names[0]} and ${names.length - 1} more` : names.join(', ');
}

/** The colours of a plan's classes by their codes: those of the legend, or of the palette. */
function classColors({ layers }: Plan): ReadonlyMap<number, string> {
  const classes = layers.flatMap((layer) => layer.classes ?? []);
  const colors = colorsOf(classes.map(asStyled));
  return new Map(classes.map(({ code }, i) => [code, hexOf(colors[i]!)]));
}

function bandsOf(plan: Plan, { results, written }: OutputPorts): PageBand[] {
  const colors = classColors(plan);
  return distinctBands(plan.bands).map(({ band, number }) => {
    const { name, unit, scale, category, categories } = band;
    const file = results.files.findIndex(({ numbers }) => numbers.includes(number));
    const index = results.files[file]!.numbers.indexOf(number);
    const statistics = written.find(({ key }) => key === results.files[file]!.key)?.statistics?.[index] ?? null;
    const isOfClass = category !== null && OF_CLASS.test(name);
    const value = valueOfStored(band);
    return {
      name,
      label: labelOf(band, isOfClass),
      unit,
      scale,
      kind: categories ? 'codes' : isOfClass || UNLISTED.test(name) ? 'class' : 'values',
      isShare: SHARES.test(name),
      class: isOfClass ? { ...shown(category, colors.get(category.code)!) } : null,
      categories: categories ? withColors(categories) : null,
      range: statistics && !categories ? [value(statistics.min), value(statistics.max)] : null,
      file,
      index,
    };
  });
}

/** Of a class its code and name; where areas stand beside shares, which of them it is. */
function labelOf({ name, category }: Band, isOfClass: boolean): string {
  if (!isOfClass && !UNLISTED.test(name)) return name;
  const text = isOfClass ? classText(category!) : NOT_LISTED.name!;
  return name.startsWith('area_') ? `${text}, area` : text;
}

function withColors(classes: readonly PlanClass[]): PageClass[] {
  const colors = colorsOf(classes.map(asStyled));
  return classes.map((one, i) => shown(one, hexOf(colors[i]!)));
}

function shown(one: PlanClass, color: string): PageClass {
  return { code: one.code, label: classText(one), color };
}
