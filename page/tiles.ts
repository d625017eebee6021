import type { PageBand } from '../src/outputs/report/page-data.js';
import type { Samples } from '../src/raster/samples.js';
import type { CellWindow, Rasters } from './rasters.js';
import type { MapStyle } from './styles.js';

/** Bytes of samples that are kept for other views of the same place. */
const KEPT_BYTES = 96 * 2 ** 20;
/** Painted blocks that are kept. */
const KEPT_PICTURES = 256;

/** A block of a level as a picture of one style, or null where it is on its way. */
export interface Tile {
  readonly window: CellWindow;
  readonly picture: HTMLCanvasElement | null;
}

/** The blocks of some rasters as pictures, read and painted when they are asked for. */
export class Tiles {
  /** By place and band; those used last stand at the end. Bytes are 0 until the samples are there. */
  readonly #samples = new Map<string, { readonly samples: Promise<Samples>; bytes: number }>();
  readonly #pictures = new Map<string, HTMLCanvasElement>();
  readonly #pending = new Set<string>();
  #bytes = 0;

  /**
   * @param onChange called when a picture has come
   * @param onFailure called when a block can't be read
   */
  constructor(
    readonly rasters: Rasters,
    readonly onChange: () => void,
    readonly onFailure: (error: unknown) => void,
  ) {}

  /** The blocks of a level that touch a window of its cells. */
  within(level: number, visible: CellWindow, style: MapStyle): readonly Tile[] {
    const { columns, rows } = this.rasters.block;
    const size = this.rasters.levels[level]!;
    const tiles: Tile[] = [];
    for (let top = Math.floor(visible.row / rows) * rows; top < visible.row + visible.height; top += rows) {
      for (
        let left = Math.floor(visible.column / columns) * columns;
        left < visible.column + visible.width;
        left += columns
      ) {
        const width = Math.min(columns, size.columns - left);
        const height = Math.min(rows, size.rows - top);
        const window = { column: left, row: top, width, height };
        tiles.push({ window, picture: this.#picture(level, window, style) });
      }
    }
    return tiles;
  }

  /** The samples of one cell. */
  async cell(level: number, column: number, row: number, bands: readonly PageBand[]): Promise<readonly number[]> {
    const { columns, rows } = this.rasters.block;
    const size = this.rasters.levels[level]!;
    const [left, top] = [Math.floor(column / columns) * columns, Math.floor(row / rows) * rows];
    const width = Math.min(columns, size.columns - left);
    const height = Math.min(rows, size.rows - top);
    const samples = await this.#read(level, { column: left, row: top, width, height }, bands);
    return samples.map((band) => band[(row - top) * width + column - left]!);
  }

  #picture(level: number, window: CellWindow, style: MapStyle): HTMLCanvasElement | null {
    const key = `${level} ${window.column} ${window.row} ${style.key}`;
    const found = this.#pictures.get(key);
    if (found || this.#pending.has(key)) return found ?? null;
    this.#pending.add(key);
    this.#read(level, window, style.bands)
      .then((samples) => {
        if (this.#pictures.size >= KEPT_PICTURES) this.#pictures.delete(this.#pictures.keys().next().value!);
        this.#pictures.set(key, pictureOf(style, samples, window));
        this.onChange();
      })
      .catch(this.onFailure)
      .finally(() => this.#pending.delete(key));
    return null;
  }

  /** Reads the bands that are not kept with one read, so that blocks that lie side by side share a request. */
  #read(level: number, window: CellWindow, bands: readonly PageBand[]): Promise<readonly Samples[]> {
    const keyOf = ({ name }: PageBand) => `${level} ${window.column} ${window.row} ${name}`;
    const missing = bands.filter((band) => !this.#samples.has(keyOf(band)));
    if (missing.length > 0) {
      const read = this.rasters.read(level, window, missing);
      missing.forEach((band, i) => {
        const key = keyOf(band);
        const kept = { samples: read.then((samples) => samples[i]!), bytes: 0 };
        this.#samples.set(key, kept);
        kept.samples.then(
          ({ byteLength }) => {
            kept.bytes = byteLength;
            this.#bytes += byteLength;
            this.#makeRoom();
          },
          () => this.#samples.delete(key), // so that it is asked for again; who waits for it hears of the failure
        );
      });
    }
    return Promise.all(
      bands.map((band) => {
        const key = keyOf(band);
        const found = this.#samples.get(key)!;
        this.#samples.delete(key);
        this.#samples.set(key, found);
        return found.samples;
      }),
    );
  }

  #makeRoom(): void {
    for (const [key, { bytes }] of this.#samples) {
      if (this.#bytes <= KEPT_BYTES) return;
      if (bytes === 0) continue; // on its way
      this.#samples.delete(key);
      this.#bytes -= bytes;
    }
  }
}

function pictureOf(style: MapStyle, samples: readonly Samples[], { width, height }: CellWindow): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')!.putImageData(new ImageData(style.paint(samples, width * height), width, height), 0, 0);
  return canvas;
}
