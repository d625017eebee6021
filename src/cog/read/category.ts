/** A category of a raster's sidecar file. */
export interface Category {
  /** The one that names it, which is the first of its codes. */
  readonly code: number;
  /** All of its codes, where it has more than one. */
  readonly codes?: readonly number[];
  readonly name: string;
  /** "#rrggbb" */
  readonly color?: string;
}
