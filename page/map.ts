import ScaleLine from 'ol/control/ScaleLine.js';
import { defaults as defaultInteractions } from 'ol/interaction/defaults.js';
import OlMap from 'ol/Map.js';
import Projection from 'ol/proj/Projection.js';
import View from 'ol/View.js';
import { CellLayer, LEAST_GRID } from './cell-layer.js';
import { colorsOf } from './map-colors.js';
import type { Cell, Place } from './place.js';
import type { Tiles } from './tiles.js';

/** How much of a cell fills the map at the closest, in pixels of the screen. */
const CLOSEST_CELL = 160;
const FIT_PADDING = 14;
const ZOOM_STEP = 1;
/** Cells that an arrow key goes with Shift. */
const STRIDE = 10;

/** What a map tells the page. */
export interface MapEvents {
  /** A cell was chosen, or null beside the grid. */
  onCell(cell: Cell | null): void;
}

/** The map of the run, in its own CRS, without anything below it. */
export class RunMap {
  readonly layer: CellLayer;
  readonly #map: OlMap;
  readonly #view: View;

  constructor(
    readonly target: HTMLElement,
    readonly place: Place,
    sources: Tiles[],
    readonly events: MapEvents,
  ) {
    this.layer = new CellLayer(place, sources, () => colorsOf(target));
    // OpenLayers is told of no CRS: the map stays in the grid's own, and places are found by our own projections.
    const projection = new Projection({
      code: 'grid',
      units: 'm',
      getPointResolution: (resolution, point) => resolution * place.metresPerUnit(point),
    });
    const { cellWidth, cellHeight } = place.data.grid;
    this.#view = new View({
      projection,
      center: [(place.extent[0] + place.extent[2]) / 2, (place.extent[1] + place.extent[3]) / 2],
      resolution: cellWidth,
      minResolution: Math.min(cellWidth, cellHeight) / CLOSEST_CELL,
      maxResolution: 1e9,
      enableRotation: false,
    });
    this.#map = new OlMap({
      target,
      view: this.#view,
      layers: [this.layer],
      controls: [new ScaleLine({ minWidth: 70 })],
      interactions: defaultInteractions({
        keyboard: false,
        doubleClickZoom: false, // two cells that are read one after the other are no double click
        altShiftDragRotate: false,
        pinchRotate: false,
        onFocusOnly: true,
      }),
      keyboardEventTarget: target,
    });
    this.showAll();
    this.#map.on('click', ({ coordinate }) => events.onCell(place.cellAt(this.#within(coordinate))));
    target.addEventListener('keydown', (event) => this.#onKey(event));
    // Colours are those of the page: of paper while it is printed, for which no frame is waited.
    addEventListener('beforeprint', () => this.#drawForPrint(true));
    addEventListener('afterprint', () => this.#drawForPrint(false));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.redraw());
  }

  /** Shows the whole grid. */
  showAll(): void {
    this.#map.updateSize();
    // biome-ignore lint/suspicious/noFocusedTests: it is a view
    this.#view.fit([...this.place.extent], { padding: Array.from({ length: 4 }, () => FIT_PADDING) });
  }

  zoom(steps: number): void {
    this.#view.setResolution(this.#view.getConstrainedResolution(this.#view.getResolution()! / 2 ** steps)!);
  }

  #drawForPrint(isPrinted: boolean): void {
    document.documentElement.toggleAttribute('data-print', isPrinted);
    this.redraw();
    this.#map.renderSync();
  }

  redraw(): void {
    this.layer.changed();
  }

  /** The pixel of the map at the middle of a cell, from its upper left corner. */
  pixelOf({ column, row }: Cell): readonly number[] | null {
    return this.#map.getPixelFromCoordinate(this.place.cornerOf(column + 0.5, row + 0.5));
  }

  /** The coordinate that is drawn at another one: they differ where a grid is drawn wider than it is. */
  #within(coordinate: readonly number[]): number[] {
    const { extent } = this.place;
    const least = LEAST_GRID * this.#view.getResolution()!;
    return coordinate.map((at, axis) => {
      const [from, to] = [extent[axis]!, extent[axis + 2]!];
      const middle = (from + to) / 2;
      return to - from >= least ? at : middle + ((at - middle) * (to - from)) / least;
    });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = this.#actionOf(event.key, event.shiftKey ? STRIDE : 1);
    if (!action) return;
    event.preventDefault();
    action();
  }

  #actionOf(key: string, stride: number): (() => void) | null {
    if (key === '+' || key === '=') return () => this.zoom(ZOOM_STEP);
    if (key === '-' || key === '_') return () => this.zoom(-ZOOM_STEP);
    if (key === '0' || key === 'Home') return () => this.showAll();
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    if (key === 'Enter' || step) return () => this.#move((step?.[0] ?? 0) * stride, (step?.[1] ?? 0) * stride);
    return null;
  }

  /** Goes on from the cell that is marked, or begins in the middle of the map. */
  #move(across: number, down: number): void {
    const { columns, rows } = this.place.data.grid;
    const { marked } = this.layer;
    const scale = marked?.scale ?? 1;
    const from = marked ?? this.place.cellAt(this.#view.getCenter()!) ?? { column: columns >> 1, row: rows >> 1 };
    const [right, lower] = marked ? [across * scale, down * scale] : [0, 0];
    const cell = {
      column: Math.max(0, Math.min(columns - 1, from.column + right)),
      row: Math.max(0, Math.min(rows - 1, from.row + lower)),
    };
    const [x, y] = this.place.cornerOf(cell.column + 0.5, cell.row + 0.5);
    const [left, bottom, rightEdge, top] = this.#view.calculateExtent(this.#map.getSize());
    if (x < left! || x > rightEdge! || y < bottom! || y > top!) this.#view.setCenter([x, y]);
    this.events.onCell(cell);
  }
}
