/** Degrees without a source, at least, that are a better seam than the antimeridian where sources meet at it. */
export const LEAST_GAP = 15;

/** An interval of a circle, counted from anywhere. */
export interface Arc {
  readonly start: number;
  readonly length: number;
}

/** A part of an arc: how much of it lies before, and where it lies once it is moved by whole turns. */
export interface ArcPart extends Arc {
  readonly skipped: number;
}

/**
 * Where to cut a circle, so that it can be laid out in one turn: at `base`, where nothing lies around it, or nothing does
 * anywhere; else in the largest gap, else where no arc is cut, nearest to the base; else at the base.
 * @param turn the length of the circle
 * @returns a place at most half a turn beside the base, or behind a large gap up to a turn after it
 */
export function seamBetween(arcs: readonly Arc[], turn: number, base: number): number {
  const gaps = gapsBetween(arcs, turn, base);
  const least = (LEAST_GAP / 360) * turn;
  const atBase = gaps.find(({ from, to }) => from <= 0 && to >= 0);
  if (atBase && atBase.to - atBase.from >= least) return base;
  let widest = least;
  let seam: number | null = null;
  for (const { from, to } of gaps) if (to - from > widest) [widest, seam] = [to - from, to];
  if (seam !== null) return base + seam;
  if (atBase) return base;
  const places = gaps.map(({ to }) => (to > turn / 2 ? to - turn : to));
  return base + places.reduce((best, place) => (Math.abs(place) < Math.abs(best) ? place : best), places[0] ?? 0);
}

/** Where no arc lies, and where one ends as another begins: at or after the base, but for what reaches across it. */
function gapsBetween(arcs: readonly Arc[], turn: number, base: number): { from: number; to: number }[] {
  const sorted = arcs
    .map(({ start, length }) => ({ start: modulo(start - base, turn), length }))
    .sort((a, b) => a.start - b.start);
  let reached = sorted.reduce((most, { start, length }) => Math.max(most, start + length - turn), -turn);
  const gaps: { from: number; to: number }[] = [];
  for (const { start, length } of sorted) {
    if (start >= reached) gaps.push({ from: reached, to: start });
    reached = Math.max(reached, start + length);
  }
  return gaps;
}

/** An arc within the turn from a seam on: cut where it crosses the seam, whole in all other cases. */
export function withinTurn({ start, length }: Arc, turn: number, seam: number): ArcPart[] {
  const parts: ArcPart[] = [];
  let at = seam + modulo(start - seam, turn);
  for (let skipped = 0; skipped < length; ) {
    const rest = Math.min(length - skipped, seam + turn - at);
    parts.push({ start: at, length: rest, skipped });
    skipped += rest;
    at = seam;
  }
  return parts;
}

const modulo = (value: number, turn: number): number => value - turn * Math.floor(value / turn);
