import { describe, expect, it } from 'vitest';
import { JobShare, listJobs, shareJobs } from '../../src/engine/job-shares.js';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => 10 * i);

function sharesOf(count: number, threads: number): JobShare[] {
  const shared = shareJobs(listJobs(numbers(count), count + 5), threads);
  return Array.from({ length: threads }, (_, thread) => new JobShare(shared, thread));
}

describe('shares of jobs', () => {
  it('give each thread neighbours', () => {
    const [a, b] = sharesOf(6, 2);
    expect([a!.next(), b!.next(), a!.next(), b!.next(), a!.next(), b!.next()]).toEqual([0, 30, 10, 40, 20, 50]);
    expect([a!.next(), b!.next()]).toEqual([null, null]);
  });

  it('leave the later half of what is left to a thread that has none', () => {
    const [a, b] = sharesOf(8, 2);
    expect(a!.next()).toBe(0);
    for (const own of [40, 50, 60, 70]) expect(b!.next()).toBe(own);
    expect(b!.next()).toBe(20); // of 10, 20, 30
    expect(a!.next()).toBe(10);
    expect(b!.next()).toBe(30);
    expect([a!.next(), b!.next()]).toEqual([null, null]);
  });

  it.each([
    [0, 3],
    [1, 4],
    [17, 5],
    [1000, 7],
  ])('give each of %d jobs to one of %d threads, whatever their turns', (count, threads) => {
    const shares = sharesOf(count, threads);
    const taken: number[] = [];
    let seed = 1;
    for (let open = [...shares]; open.length > 0; ) {
      seed = (seed * 48271) % 2147483647;
      const share = open[seed % open.length]!;
      const next = share.next();
      if (next === null) open = open.filter((other) => other !== share);
      else taken.push(next);
    }
    expect(taken.sort((a, b) => a - b)).toEqual(numbers(count));
  });
});
