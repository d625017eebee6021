import { firstRun } from '../bench.js';
import type { Line } from '../report/measured.js';
import type { Row } from './row.js';

/** Metres: many cells, so that starting up is a small part of what outputs take. */
const CELL = '150m';
const WRITTEN = ['mosaic', 'mosaic,preview', 'mosaic,table', 'mosaic,table,preview', 'mosaic,table.csv'] as const;
const SIZE = 1;

/** What outputs cost beside the mosaic, for each cell. */
export const outputs: Row = {
  name: 'outputs',
  isUsual: false,
  measure: async (bench) => {
    const lines: Line[] = [];
    for (const classes of bench.subjects.counts([8])) {
      const subject = await bench.subjects.at(SIZE, classes);
      const optionsOf = (write: string) => [
        '--classes',
        subject.codes.join(','),
        '--cell-size',
        CELL,
        '--write',
        write,
      ];
      const { grid } = await firstRun(subject, optionsOf(WRITTEN[0]));
      const [alone, ...others] = await bench.variants(
        WRITTEN.map((write) => ({ source: subject, options: optionsOf(write) })),
      );
      for (const [i, ours] of others.entries()) {
        const value = (1e6 * (ours.cpuSeconds - alone!.cpuSeconds)) / (grid.columns * grid.rows);
        const check = { of: 'CPU more a cell', value, unit: 'us', aim: null };
        const what = `--write ${WRITTEN[i + 1]}, ${grid.columns} x ${grid.rows} cells`;
        lines.push({ what, ours, peer: { name: 'mosaic', ...alone! }, checks: [check], notes: [] });
      }
    }
    return { lines };
  },
};
