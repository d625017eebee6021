/** A value, and the area of its pixel in a zone. */
export type Weighed = readonly [value: number, area: number];

/**
 * Statistics of weighed values by their textbook formulas in float64: sums in the order of the list, deviations from the
 * mean, quantiles by walking over the sorted list.
 * @param pixel area of a whole pixel
 */
export function statisticsOf(values: readonly Weighed[], pixel: number): Record<string, number> {
  const area = total(values.map(([, a]) => a));
  const sum = total(values.map(([x, a]) => x * a));
  const mean = sum / area;
  const variance = total(values.map(([x, a]) => (x - mean) ** 2 * a)) / area;
  const sizes = values.map(([x]) => x);
  const [min, max] = [Math.min(...sizes), Math.max(...sizes)];
  const median = quantileOf(values, 0.5, pixel);
  return {
    count: area / pixel,
    sum: sum / pixel,
    mean,
    min,
    max,
    range: max - min,
    variance,
    std: Math.sqrt(variance),
    median,
    q10: quantileOf(values, 0.1, pixel),
    'q97.5': quantileOf(values, 0.975, pixel),
    q0: quantileOf(values, 0, pixel),
    q100: quantileOf(values, 1, pixel),
    mad: quantileOf(
      values.map(([x, a]) => [Math.abs(x - median), a]),
      0.5,
      pixel,
    ),
  };
}

/** The mean of the sorted values over one pixel's width of their area (all of it, where there is less). */
export function quantileOf(values: readonly Weighed[], share: number, pixel: number): number {
  const sorted = [...values].sort(([a], [b]) => a - b);
  const area = total(sorted.map(([, a]) => a));
  const width = Math.min(pixel, area);
  const from = (area - width) * share;
  let [before, sum, taken] = [0, 0, 0];
  for (const [value, a] of sorted) {
    const overlap = Math.max(0, Math.min(before + a, from + width) - Math.max(before, from));
    sum += value * overlap;
    taken += overlap;
    before += a;
  }
  return sum / taken;
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
