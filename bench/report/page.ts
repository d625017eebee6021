import { HEADINGS, lineCells } from './line-text.js';
import type { Line, Measured, MeasuredRow, Point } from './measured.js';

/** The page of all comparisons, as Markdown: every figure in it was measured. */
export function benchPage({ rows }: Measured): string {
  const all = Object.entries(rows);
  const lines = all.flatMap(([, row]) => row.lines);
  const notes = [...whatsByNote(lines)].map(([note, whats]) => `- ${whats.join('; ')}: ${note}`);
  const growth = all.flatMap(([, { series }]) => (series ? [series] : []));
  return [
    '# How fast',
    'Made by `npm run bench -- --all --write`, which measured every figure below; none is typed. All take the same file,',
    'as whole processes on the same cores and in turns, with the file in memory; a figure is the median of its runs, for',
    'wall time and for processor time (CPU, user and system) each for itself, and the most memory of any of them. A ratio',
    'is how many times as much the peer takes, where nothing else is said.',
    '',
    table(HEADINGS, lines.flatMap(lineCells)),
    ...(notes.length > 0 ? ['', ...notes] : []),
    ...growth.flatMap(({ pixels, classes, mpxOfClasses }) => [
      '\n## Growth\n\n![Processor time and peak memory against pixels and classes](bench.svg)\n',
      growthTable('Mpx', pixels),
      '',
      growthTable(`classes, of ${mpxOfClasses.toFixed(0)} Mpx`, classes),
    ]),
    '\n## When and where\n',
    table(
      ['row', 'date', 'commit', 'runs, of peers', 'load average, before and after', 'machine'],
      all.map(placeCells),
    ),
    '',
  ].join('\n');
}

/** Each note once, with all that it is said of. */
function whatsByNote(lines: readonly Line[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { what, notes } of lines) for (const note of notes) found.set(note, [...(found.get(note) ?? []), what]);
  return found;
}

function growthTable(what: string, points: readonly Point[]): string {
  const cells = points.map(({ x, cpuSeconds, peakBytes, inflateSeconds }) => [
    String(Math.round(x)),
    cpuSeconds.toFixed(2),
    inflateSeconds.toFixed(2),
    (peakBytes / 1e6).toFixed(0),
  ]);
  return table([what, 'CPU, s', 'decompressing alone, CPU, s', 'peak memory, MB'], cells);
}

function placeCells([name, { date, commit, runs, peerRuns, loads, machine }]: [string, MeasuredRow]): string[] {
  return [name, date, commit, `${runs}, ${peerRuns}`, loads.map((load) => load.toFixed(1)).join(', '), machine];
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const dashes = headings.map(() => '---');
  return [headings, dashes, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
