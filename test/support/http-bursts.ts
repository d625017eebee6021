import { createHash } from 'node:crypto';

/** A number in [0, 1) that depends on the seed and `n` alone. */
export function seededNumber(seed: number | string, n: number): number {
  return createHash('sha256').update(`${seed}/${n}`).digest().readUInt32BE() / 2 ** 32;
}

/** How many requests fail, and how they cluster. */
export interface BurstOptions {
  readonly seed: number | string;
  /** Part of the requests that fail in the long run, in [0, 1). */
  readonly share: number;
  /** Mean number of requests in a burst, 1 or more; by default 3. */
  readonly length?: number;
}

/**
 * A `when` for fault rules: a chain of two states, calm and failing, whose long-run share and mean burst length are
 * those given. The same seed fails the same requests, in whatever order it is asked.
 */
export function bursts({ seed, share, length = 3 }: BurstOptions): (n: number) => boolean {
  const leave = 1 / length;
  const enter = (leave * share) / (1 - share);
  if (!(share >= 0 && length >= 1 && enter <= 1)) {
    throw new RangeError(`no bursts of mean length ${length} make up a share of ${share}`);
  }
  const failing: boolean[] = [];
  return (n) => {
    for (let i = failing.length; i <= n; i++) {
      // the first state is drawn from the long-run share, so that short runs are not biased
      const chance = i === 0 ? share : failing[i - 1] ? 1 - leave : enter;
      failing.push(seededNumber(seed, i) < chance);
    }
    return failing[n]!;
  };
}
