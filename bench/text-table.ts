/**
 * Lines of a table for a terminal: a heading, then the rows, each column as wide as its widest entry.
 * @param rows entries as they are to be printed; the first column is left-aligned, the others, which hold numbers,
 * right-aligned
 */
export function textTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const padded = (line: readonly string[]) =>
    line.map((entry, i) => (i === 0 ? entry.padEnd(widths[i]!) : entry.padStart(widths[i]!))).join('  ');
  return lines.map((line) => `  ${padded(line)}`.trimEnd()).join('\n');
}
