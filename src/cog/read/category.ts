/** A category of a raster's sidecar file. */
export interface Category {
  readonly code: number;
  readonly name: string;
  /** "#rrggbb" */
  readonly color?: string;
}
