import type { Took } from './processes.js';

/** What a process took for so many pixels, in words. */
export function tookText({ seconds, cpuSeconds }: Took, pixels: number): string {
  return `${seconds.toFixed(2)} s, ${(pixels / 1e6 / seconds).toFixed(0)} Mpx/s; CPU ${cpuSeconds.toFixed(2)} s`;
}

/** How often as much a peer took, in words. */
export function ratioText(peer: Took, ours: Took): string {
  return `${(peer.seconds / ours.seconds).toFixed(1)} wall, ${(peer.cpuSeconds / ours.cpuSeconds).toFixed(1)} CPU`;
}
