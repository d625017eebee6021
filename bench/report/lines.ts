import type { Check, Figure, Line } from './measured.js';

/** What a peer should take at least, as multiples of what Fractile takes. */
export interface Aims {
  readonly cpu: number;
  readonly wall: number;
}

/**
 * A line of a comparison with a peer: how many times as much it takes.
 * @param aims null where nothing is asked for
 */
export function against(
  what: string,
  ours: Figure,
  peer: Figure & { readonly name: string },
  aims: Aims | null,
  notes: readonly string[] = [],
): Line {
  const checks = [
    ratio('CPU', peer.cpuSeconds / ours.cpuSeconds, aims && { is: 'at least', value: aims.cpu }),
    ratio('wall', peer.seconds / ours.seconds, aims && { is: 'at least', value: aims.wall }),
  ];
  return { what, ours, peer, checks, notes };
}

/** A ratio and its aim. */
export const ratio = (of: string, value: number, aim: Check['aim']): Check => ({ of, value, unit: 'x', aim });
