/** What a sweep shows of a slab: its edges from left to right. */
export type TakeSlab = (top: number, bottom: number, edges: readonly number[]) => void;

/**
 * Cuts polygons into horizontal slabs in which no edges cross. Edges belong to shapes, by whose number it is known which
 * shapes cover a place: those of which an odd number of edges lies to the left of it. Memory: 44 bytes an edge, used
 * again and again.
 */
export class SlabSweep {
  /** Edges from their upper end to their lower one. */
  readonly x0: number[] = [];
  readonly y0: number[] = [];
  readonly x1: number[] = [];
  readonly y1: number[] = [];
  readonly shape: number[] = [];

  clear(): void {
    for (const of of [this.x0, this.y0, this.x1, this.y1, this.shape]) of.length = 0;
  }

  /** Adds the edges of a closed line, but those that are level. */
  add(x: ArrayLike<number>, y: ArrayLike<number>, shape: number): void {
    for (let i = 0; i < x.length; i++) {
      const next = i + 1 === x.length ? 0 : i + 1;
      if (y[i] === y[next]) continue;
      const [upper, lower] = y[i]! < y[next]! ? [i, next] : [next, i];
      this.x0.push(x[upper]!);
      this.y0.push(y[upper]!);
      this.x1.push(x[lower]!);
      this.y1.push(y[lower]!);
      this.shape.push(shape);
    }
  }

  /** Where an edge lies at some height; its ends are exact. */
  xAt(edge: number, y: number): number {
    if (y === this.y1[edge]) return this.x1[edge]!;
    const [x0, y0] = [this.x0[edge]!, this.y0[edge]!];
    return x0 + (y - y0) * ((this.x1[edge]! - x0) / (this.y1[edge]! - y0));
  }

  /**
   * Shows the slabs, from top to bottom.
   * @param isWhole whether slabs begin and end at whole numbers, as all edges do
   */
  run(isWhole: boolean, take: TakeSlab): void {
    const byTop = Array.from(this.x0, (_, edge) => edge).sort((a, b) => this.y0[a]! - this.y0[b]! || a - b);
    const lines = this.#lines(byTop, isWhole);
    let active: number[] = [];
    let next = 0;
    for (let i = 0; i + 1 < lines.length; i++) {
      const top = lines[i]!;
      const bottom = lines[i + 1]!;
      active = active.filter((edge) => this.y1[edge]! > top);
      while (next < byTop.length && this.y0[byTop[next]!]! <= top) active.push(byTop[next++]!);
      if (active.length === 0) continue;
      const middle = (top + bottom) / 2;
      const at = new Map(active.map((edge) => [edge, this.xAt(edge, middle)]));
      active.sort((a, b) => at.get(a)! - at.get(b)! || a - b);
      take(top, bottom, active);
    }
  }

  /** Heights at which edges begin, end or cross. */
  #lines(byTop: readonly number[], isWhole: boolean): readonly number[] {
    const lines = [...this.y0, ...this.y1];
    let active: number[] = [];
    for (const edge of byTop) {
      active = active.filter((other) => this.y1[other]! > this.y0[edge]!);
      for (const other of active) {
        const y = this.#crossing(edge, other);
        if (y !== null) lines.push(isWhole ? Math.round(y) : y);
      }
      active.push(edge);
    }
    lines.sort((a, b) => a - b);
    return lines.filter((y, i) => y !== lines[i - 1]);
  }

  #crossing(a: number, b: number): number | null {
    if (this.shape[a] === this.shape[b]) return null;
    const least = (edge: number) => Math.min(this.x0[edge]!, this.x1[edge]!);
    const most = (edge: number) => Math.max(this.x0[edge]!, this.x1[edge]!);
    if (most(a) <= least(b) || most(b) <= least(a)) return null;
    const top = Math.max(this.y0[a]!, this.y0[b]!);
    const bottom = Math.min(this.y1[a]!, this.y1[b]!);
    if (top >= bottom) return null;
    const above = this.xAt(a, top) - this.xAt(b, top);
    const below = this.xAt(a, bottom) - this.xAt(b, bottom);
    return above * below < 0 ? top + (bottom - top) * (above / (above - below)) : null;
  }
}
