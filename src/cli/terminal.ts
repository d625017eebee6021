import { SingleBar } from 'cli-progress';
import { countOf } from '../count-of.js';
import type { Progress } from '../engine/local-options.js';
import { writeJson, writeLines } from './output.js';

/** How a command speaks: with a document in place of text, or without progress and messages. */
export interface Terminal {
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Writes one line to stderr, unless quiet. */
export function say(terminal: Terminal, message: string): void {
  if (!terminal.quiet) writeLines('stderr', [message]);
}

/** Writes the result: the document with --json, else the lines. */
export function print(terminal: Terminal, document: unknown, lines: readonly string[]): void {
  if (terminal.json) writeJson(document);
  else writeLines('stdout', lines);
}

/** Where a run stands, on this machine or on AWS, where jobs are counted. */
type Shown = Omit<Progress, 'stage'> & { readonly stage: Progress['stage'] | 'aws' };

/** Characters of the longest name of a stage. */
const STAGE_LENGTH = 7;

/** How often a line is printed where stderr is no terminal. */
const PIPED_MS = 5000;

/** Shows the progress of a run on stderr: a bar on a terminal, a line every few seconds elsewhere. */
export class ProgressDisplay {
  #bar: SingleBar | null = null;
  #stage = '';
  #stageStarted = 0;

  constructor(readonly terminal: Terminal) {}

  readonly update = ({ stage, done, total, tilesDone, tiles }: Shown): void => {
    if (this.terminal.quiet || total === 0) return;
    if (stage !== this.#stage) this.#start(stage, total);
    const seconds = (performance.now() - this.#stageStarted) / 1000;
    const rates = {
      sources: `${done}/${countOf(total, 'source')}`,
      tiles: `${(done / 1e6 / Math.max(seconds, 0.001)).toFixed(0)} Mpx/s, ${tilesDone}/${countOf(tiles, 'tile')}`,
      mosaic: 'stitching',
      aws: `${tilesDone}/${countOf(tiles, 'job')}`,
    };
    const left = done > 0 ? `${Math.ceil(((total - done) * seconds) / done)} s left` : 'starting';
    this.#bar?.update(done, { rate: rates[stage], left });
  };

  /** Ends the display, so that other lines can be printed. */
  stop(): void {
    this.#bar?.stop();
    this.#bar = null;
  }

  #start(stage: string, total: number): void {
    this.stop();
    this.#stage = stage;
    this.#stageStarted = performance.now();
    this.#bar = new SingleBar({
      format: `${stage.padEnd(STAGE_LENGTH)} {bar} {percentage}% | {rate} | {left}`,
      stream: process.stderr,
      noTTYOutput: true,
      notTTYSchedule: PIPED_MS,
      hideCursor: null,
      barsize: 24,
    });
    this.#bar.start(total, 0, { rate: 'starting', left: 'starting' });
  }
}
