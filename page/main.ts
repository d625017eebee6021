import type { PageBand, PageData } from '../src/outputs/report/page-data.js';
import { CellPanel, type CellValues, type Origin } from './cell-panel.js';
import { Controls, firstBand } from './controls.js';
import { byId, element } from './dom.js';
import { legendOf } from './legend.js';
import { RunMap } from './map.js';
import { OtherRasterError } from './own-raster.js';
import { type Cell, Place } from './place.js';
import { copyInPage, type Rasters, rastersBeside } from './rasters.js';
import { runFacts } from './run-facts.js';
import { aboutSection, definitions, totalsSection, warningsSection } from './sections.js';
import { styleOf } from './styles.js';
import { Tiles } from './tiles.js';
import { valueReader } from './values.js';

/** Percentiles at the ends of a ramp, where values are no shares. */
const LOW = 0.02;
const HIGH = 0.98;

/** What is waited for a picture that may not come. */
const LONGEST_WAIT_MS = 500;

/** Facts that stand below the title, too. */
const IN_SUBTITLE = ['Grid', 'CRS', 'Date'];

const data = JSON.parse(byId('data').textContent!) as PageData;
const isServed = location.protocol === 'http:' || location.protocol === 'https:';

start().catch((error: unknown) => {
  byId('map-status').textContent = `The map can't be drawn: ${error instanceof Error ? error.message : String(error)}`;
});

async function start(): Promise<void> {
  fillHead();
  const place = new Place(data);
  const copy = await copyInPage(data);
  const status = byId('map-status');
  let map: RunMap | null = null;
  let onPicture = (): void => {};
  const picture = new Promise<void>((resolve) => {
    onPicture = resolve;
  });
  const redraw = () => {
    map?.redraw();
    onPicture();
  };
  const onFailure = () => {
    status.textContent =
      'Parts of the rasters beside this page could not be read; the copy in the page is shown there.';
  };
  const sources = [new Tiles(copy, redraw, onFailure)];
  const panel = new CellPanel(byId('cell'), byId('announce'), data, place);
  const rangeOf = (band: PageBand) => rangeIn(copy, band);
  const firstRange = await rangeOf(firstBand(data));

  const shown = new RunMap(byId('map'), place, sources, { onCell: (cell) => show(cell) });
  map = shown;
  const controls = new Controls(byId('controls'), data, firstRange, rangeOf, {
    onView: () => restyle(),
    onOpacity(opacity) {
      shown.layer.opacity = opacity;
      shown.redraw();
    },
  });
  const restyle = () => {
    shown.layer.style = styleOf(data, controls.view);
    byId('legend').replaceChildren(...legendOf(data, controls.view));
    shown.redraw();
  };
  let asked = 0;
  const show = (cell: Cell | null) => {
    const turn = ++asked;
    if (!cell) {
      shown.layer.marked = null;
      shown.redraw();
      panel.showNone('That place is not on the grid.');
      return;
    }
    const tiles = sources.at(-1)!;
    const origin: Origin = sources.length > 1 ? 'rasters' : 'copy';
    const { scale } = tiles.rasters.levels[0]!;
    const [column, row] = [Math.floor(cell.column / scale), Math.floor(cell.row / scale)];
    const marked = { column: column * scale, row: row * scale, scale };
    shown.layer.marked = marked;
    shown.redraw();
    tiles
      .cell(0, column, row, data.bands)
      .then((samples) => {
        if (turn === asked) panel.show(marked, valuesOf(samples), origin);
      })
      .catch(() => {
        onFailure();
        if (turn === asked) panel.showFailure(marked);
      });
  };
  panel.showNone();
  restyle();
  byId('zoom-in').addEventListener('click', () => shown.zoom(1));
  byId('zoom-out').addEventListener('click', () => shown.zoom(-1));
  byId('zoom-fit').addEventListener('click', () => shown.showAll());
  status.textContent = copyText();
  await drawn(picture);
  fillRest();
  document.documentElement.dataset.ready = 'copy';

  if (!isServed) {
    fillRunFacts(
      'Time, requests and price are in run.json. A page opened from disk may not read it; fractile view shows them here.',
    );
    return;
  }
  runFacts().then(
    (facts) => byId('run').replaceChildren(definitions(facts)),
    () => fillRunFacts('What the run took is in run.json, which is not beside this page.'),
  );
  if (data.copy.level === 0) return;
  try {
    sources.push(new Tiles(await rastersBeside(data), redraw, onFailure));
    status.textContent = 'Reads the rasters beside this page, as much of them as is in view.';
    shown.redraw();
  } catch (error) {
    const why = error instanceof OtherRasterError ? error.message : "the rasters beside it can't be read";
    status.textContent = `${copyText()} It alone is shown: ${why}.`;
  }
  document.documentElement.dataset.ready = 'rasters';
}

/** What stands above the map. */
function fillHead(): void {
  byId('title').textContent = data.title;
  const short = data.facts.filter(({ name }) => IN_SUBTITLE.includes(name)).map(({ text }) => text);
  byId('subtitle').textContent = [data.subtitle, ...short].join(' · ');
  const warnings = warningsSection(data);
  byId('warnings').append(...warnings);
  byId('warnings').hidden = warnings.length === 0;
}

/** What stands beside the map, and below. */
function fillRest(): void {
  byId('totals').append(...totalsSection(data));
  if (!data.totals && data.measures.length === 0) byId('totals').hidden = true;
  byId('about').append(...aboutSection(data));
}

/** Waits until a picture has been drawn: all else can wait. A page that is not in view draws nothing, and goes on. */
async function drawn(picture: Promise<void>): Promise<void> {
  const frame = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, LONGEST_WAIT_MS);
  });
  await Promise.race([picture.then(frame), late]);
}

function fillRunFacts(text: string): void {
  byId('run').replaceChildren(element('p', { class: 'quiet' }, text));
}

function copyText(): string {
  const { level, columns, rows } = data.copy;
  if (level === 0) return 'All cells are in this page.';
  return `This page carries an overview of ${columns} × ${rows} cells, each of ${2 ** level} × ${2 ** level} of the grid.`;
}

function valuesOf(samples: readonly number[]): CellValues {
  return data.bands.map((band, i) => [band, valueReader(data, band)(samples[i]!)]);
}

/** What the ramp of a band goes from and to at first: of shares and areas from 0, of others between percentiles. */
async function rangeIn(copy: Rasters, band: PageBand): Promise<readonly [number, number]> {
  if (band.isShare) return [0, shareEnd(band)];
  if (band.kind === 'class') return [0, band.range?.[1] || 1];
  if (band.kind === 'codes') return [0, 1]; // not drawn as a ramp
  const [level] = copy.levels;
  const window = { column: 0, row: 0, width: level!.columns, height: level!.rows };
  const [samples] = await copy.read(0, window, [band]);
  const read = valueReader(data, band);
  const values = Float64Array.from(samples!, (sample) => read(sample) ?? Number.NaN)
    .filter((value) => Number.isFinite(value))
    .sort();
  if (values.length === 0) return [0, 1];
  const at = (share: number) => values[Math.round(share * (values.length - 1))]!;
  if (at(HIGH) > at(LOW)) return [at(LOW), at(HIGH)];
  const [least, most] = [values[0]!, values.at(-1)!];
  return [least, most > least ? most : least + (Math.abs(least) || 1)];
}

/** The whole, or the largest share where that is less than half of it. */
function shareEnd({ unit, range }: PageBand): number {
  const whole = unit === '%' ? 100 : 1;
  const most = range?.[1] ?? 0;
  return most > 0 && most < whole / 2 ? most : whole;
}
