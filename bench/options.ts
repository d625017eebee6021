import { parseArgs } from 'node:util';

/** What the bench is asked for. */
export interface BenchOptions {
  /** Side of the generated landscape and of the terrain, in pixels. */
  readonly size: number;
  readonly runs: number;
  readonly peerRuns: number;
  /** Names of rows with commas between them; undefined for the usual ones. */
  readonly only: string | undefined;
  /** Also what is not usual. */
  readonly isAll: boolean;
  /** Whether what is measured is kept, and the page and the picture are made of it. */
  readonly isWritten: boolean;
  /** A raster in place of the landscape. */
  readonly source: string | null;
  /** Its classes; null has Fractile look for them. */
  readonly classes: readonly number[] | null;
  /** Of its cells, as the command is told. */
  readonly cellSize: string;
  /** Commits that are compared, two or none. */
  readonly compare: readonly string[];
}

/** Windows of an eighth of the side still have blocks of their own. */
const LEAST_SIDE = 2048;

/**
 * Reads the words behind `npm run bench --`.
 * @throws where one is unknown or means nothing
 */
export function readOptions(words: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      size: { type: 'string', default: '16384' },
      runs: { type: 'string', default: '5' },
      'peer-runs': { type: 'string' },
      only: { type: 'string' },
      all: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      source: { type: 'string' },
      classes: { type: 'string' },
      'cell-size': { type: 'string', default: '1km' },
      compare: { type: 'string' },
    },
  });
  const runs = count('runs', values.runs, 1);
  const compare = values.compare === undefined ? [] : [values.compare, ...positionals];
  if (compare.length === 1) compare.push('HEAD');
  if (compare.length > 2 || (compare.length === 0 && positionals.length > 0)) {
    throw new Error(`${positionals.at(-1)} is one word too many; --compare takes one commit or two`);
  }
  if (values.write && values.source !== undefined) {
    throw new Error('--write keeps what is measured of the landscape; leave it out with --source');
  }
  return {
    size: count('size', values.size, LEAST_SIDE),
    runs,
    peerRuns: values['peer-runs'] === undefined ? runs : count('peer-runs', values['peer-runs'], 1),
    only: values.only,
    isAll: values.all,
    isWritten: values.write,
    source: values.source ?? null,
    classes: values.classes?.split(',').map((code) => count('classes', code, 0)) ?? null,
    cellSize: values['cell-size'],
    compare,
  };
}

function count(name: string, text: string, least: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= least) return value;
  throw new Error(`--${name}: ${text} is not a whole number from ${least} up`);
}
