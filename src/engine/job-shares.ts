/** Jobs of a run as threads share them: nothing is copied, however many there are. */
export interface SharedJobs {
  /** Numbers of jobs in their order. */
  readonly numbers: SharedArrayBuffer;
  /** Of each thread, which places of that list are still its own: the first in the high half, the end in the low. */
  readonly shares: SharedArrayBuffer;
}

const HALF = 32n;

/** Where a share of the list begins and ends. */
type Share = readonly [first: number, end: number];

/** Numbers of jobs in memory that threads can share: 4 bytes for each of at most `most`. */
export function listJobs(numbers: Iterable<number>, most: number): Int32Array<SharedArrayBuffer> {
  const list = new Int32Array(new SharedArrayBuffer(4 * most));
  let count = 0;
  for (const number of numbers) list[count++] = number;
  return list.subarray(0, count);
}

/** Parts a list of jobs among threads, in shares of neighbours. */
export function shareJobs(list: Int32Array<SharedArrayBuffer>, threads: number): SharedJobs {
  const shares = new BigInt64Array(new SharedArrayBuffer(8 * threads));
  const at = (thread: number) => Math.round((thread * list.length) / threads);
  for (let thread = 0; thread < threads; thread++) shares[thread] = packed([at(thread), at(thread + 1)]);
  return { numbers: list.buffer, shares: shares.buffer };
}

/**
 * The jobs of one thread: first its own share, one after the other, so that it meets neighbours; then, again and again,
 * the later half of the largest share that is left.
 */
export class JobShare {
  readonly #numbers: Int32Array;
  readonly #shares: BigInt64Array;

  constructor(
    jobs: SharedJobs,
    readonly thread: number,
  ) {
    this.#numbers = new Int32Array(jobs.numbers);
    this.#shares = new BigInt64Array(jobs.shares);
  }

  /** Takes the next job, which no other thread gets; null where none is left. */
  next(): number | null {
    for (;;) {
      const found = Atomics.load(this.#shares, this.thread);
      const [first, end] = unpacked(found);
      if (first === end) {
        if (!this.#takeOver()) return null;
      } else if (this.#replace(this.thread, found, [first + 1, end])) return this.#numbers[first]!;
    }
  }

  /**
   * Makes the later half of the largest share this thread's own.
   * @returns whether anything is left
   */
  #takeOver(): boolean {
    for (;;) {
      let largest = 0;
      let [of, found] = [-1, 0n];
      for (let thread = 0; thread < this.#shares.length; thread++) {
        const share = Atomics.load(this.#shares, thread);
        const [first, end] = unpacked(share);
        if (end - first > largest) [largest, of, found] = [end - first, thread, share];
      }
      if (largest === 0) return false;
      const [first, end] = unpacked(found);
      const half = end - Math.ceil(largest / 2);
      if (!this.#replace(of, found, [first, half])) continue;
      Atomics.store(this.#shares, this.thread, packed([half, end])); // it was empty, which no other thread changes
      return true;
    }
  }

  #replace(thread: number, found: bigint, share: Share): boolean {
    return Atomics.compareExchange(this.#shares, thread, found, packed(share)) === found;
  }
}

function packed([first, end]: Share): bigint {
  return (BigInt(first) << HALF) | BigInt(end);
}

function unpacked(share: bigint): Share {
  return [Number(share >> HALF), Number(BigInt.asUintN(32, share))];
}
