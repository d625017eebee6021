/** A rectangle in CRS units; left and top edges belong to it, right and bottom edges do not. */
export interface Bounds {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}
