import { readFileSync } from 'node:fs';

/**
 * The most resident memory that this process has held, in bytes.
 *
 * On Linux it is VmHWM of proc(5), because `maxRSS` of getrusage(2) outlives exec there: it begins with the peak of
 * whatever started the process, such as a notebook of some gigabytes.
 */
export function peakMemory(): number {
  const { maxRSS } = process.resourceUsage();
  if (process.platform !== 'linux') return maxRSS * 1024;
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return (kilobytes === undefined ? maxRSS : Number(kilobytes)) * 1024; // some sandboxes leave the line out
}
