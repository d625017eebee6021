import type { Plan } from '../documents/plan.js';
import type { Window } from '../grid/window.js';

type Coverage = Plan['stacks'][number]['coverage'];
/** Whether cells are rectangles or polygons over the pixels. */
export type OverlayKind = Coverage['kind'];

/** How a grid lies over a source, as far as a plan holds it, and what follows from it for planning. */
export interface PlannedOverlay<Kind extends OverlayKind = OverlayKind> {
  /** How the pixels of the source fall into cells (documents/planned-stack.ts). */
  readonly coverage: Extract<Coverage, { readonly kind: Kind }>;
  readonly rows: Plan['stacks'][number]['rows'];
  /** Pixels of the source that the grid touches. */
  readonly pixels: Window;
  /** Most pixels across and down that a cell touches. */
  readonly touched: { readonly across: number; readonly down: number };
  /** Pixels of a cell. */
  readonly cellPixels: number;
  /** Most weight of a cell, in pixels of mean weight. */
  readonly cellWeight: number;
  /** Memory of a cell for where it lies. */
  readonly cellBytes: number;
  /** What a whole pixel is in shares (Coverage.pixel). */
  readonly pixel: number;
}
