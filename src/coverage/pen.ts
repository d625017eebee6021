/** What outlines are drawn with, edge by edge. */
export interface Pen {
  /**
   * Draws an edge, in units.
   * @param sign 1 where the polygon lies to the right of edges that go down, else -1
   */
  edge(fromX: number, fromY: number, toX: number, toY: number, sign: number): void;
}
