/** How values of an axis become places in a picture. */
export interface Scale {
  readonly at: (value: number) => number;
  /** Where lines are drawn across the panel, ascending. */
  readonly ticks: readonly number[];
}

const FACTORS = [1, 2, 5, 10] as const;
const TICKS = 4;

/** From 0 to a round number that is at least `largest`, at even steps. */
export function linearScale(largest: number, from: number, to: number): Scale {
  const step = roundStep(largest / TICKS);
  const count = Math.max(1, Math.ceil(largest / step - 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, i) => i * step);
  const top = ticks.at(-1)!;
  return { at: (value) => from + (value / top) * (to - from), ticks };
}

/** By ratios: ticks at the values themselves, and a margin on both sides. */
export function categoryScale(values: readonly number[], from: number, to: number): Scale {
  const [least, most] = [Math.log2(Math.min(...values)), Math.log2(Math.max(...values))];
  const margin = (to - from) * 0.06;
  const span = most - least || 1;
  return {
    at: (value) => from + margin + ((Math.log2(value) - least) / span) * (to - from - 2 * margin),
    ticks: values,
  };
}

/** By ratios, between powers of ten around the values. */
export function logScale(values: readonly number[], from: number, to: number): Scale {
  const least = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  const ticks = Array.from({ length: most - least + 1 }, (_, i) => 10 ** (least + i));
  return { at: (value) => from + ((Math.log10(value) - least) / (most - least)) * (to - from), ticks };
}

/** The next number of 1, 2, 5, 10, 20, ... from `step` up. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return power * FACTORS.find((factor) => factor * power >= step * (1 - 1e-9))!;
}
