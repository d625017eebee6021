/** What a thread spends its time on, in milliseconds. */
export interface PhaseTimes {
  /** Nothing to do until bytes come, or a store has taken what was written. */
  waiting: number;
  /** From stored bytes to samples. */
  decoding: number;
  /** From samples to sums. */
  counting: number;
  /** From sums to values, and compressing them. */
  finishing: number;
  /** Everything else: where pixels fall into cells, opening, and starting. */
  other: number;
  /** For which results were on their way to the store, behind all of the above. */
  writing: number;
}

/** What a thread measures itself; the rest follows. */
type Measured = Omit<PhaseTimes, 'waiting' | 'other'>;

/** Measures the phases of one thread, whose jobs take turns at every await. */
export class Phases {
  readonly #times: Measured = { decoding: 0, counting: 0, finishing: 0, writing: 0 };
  readonly #start = performance.now();
  readonly #idle = idleTime();
  readonly #finishing = new Union((from, to) => to.now - from.now - (to.used - from.used) - (to.idle - from.idle));
  readonly #writing = new Union((from, to) => to.now - from.now);

  /** So far. */
  get times(): PhaseTimes {
    const waiting = idleTime() - this.#idle;
    const { decoding, counting, finishing, writing } = this.#times;
    const other = performance.now() - this.#start - waiting - decoding - counting - finishing;
    return { waiting, decoding, counting, finishing, other, writing };
  }

  /** Work that leaves the thread to nobody else. */
  during<T>(phase: 'decoding' | 'counting', work: () => T): T {
    const start = performance.now();
    try {
      return work();
    } finally {
      this.#times[phase] += performance.now() - start;
    }
  }

  /** Work between whose awaits other jobs go on: what they use of the time, and what nobody does, is not counted. */
  async whileDoing<T>(phase: 'finishing' | 'writing', work: () => Promise<T>): Promise<T> {
    const union = phase === 'finishing' ? this.#finishing : this.#writing;
    union.begin(this.#now());
    try {
      return await work();
    } finally {
      this.#times[phase] += union.end(this.#now());
    }
  }

  #now(): Moment {
    const { decoding, counting } = this.#times;
    return { now: performance.now(), used: decoding + counting, idle: idleTime() };
  }
}

interface Moment {
  readonly now: number;
  /** By decoding and counting. */
  readonly used: number;
  readonly idle: number;
}

/** Stretches of time that may overlap, each moment of which counts once. */
class Union {
  #open = 0;
  #from: Moment | null = null;

  constructor(readonly length: (from: Moment, to: Moment) => number) {}

  begin(moment: Moment): void {
    if (this.#open++ === 0) this.#from = moment;
  }

  /** The length of what has come to its end. */
  end(moment: Moment): number {
    return --this.#open === 0 ? this.length(this.#from!, moment) : 0;
  }
}

/** Milliseconds for which this thread had nothing to do. */
function idleTime(): number {
  return performance.eventLoopUtilization().idle;
}
