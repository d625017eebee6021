import { type Check, type Figure, isMet, type Line } from './measured.js';

/** Headings of what {@link lineCells} gives. */
export const HEADINGS = ['', 'Fractile: s (CPU), MB', 'peer: s (CPU), MB', 'ratio', 'aim', ''] as const;

/** The cells of a line, one row a number that has an aim or is of interest. */
export function lineCells({ what, ours, peer, checks }: Line): string[][] {
  const takes = [figureText(ours), peer ? `${peer.name}: ${figureText(peer)}` : ''];
  return checks.map((check, i) => [
    i === 0 ? what : '',
    ...(i === 0 ? takes : ['', '']),
    valueText(check),
    aimText(check),
    metText(check),
  ]);
}

function figureText({ seconds, cpuSeconds, peakBytes }: Figure): string {
  const memory = peakBytes === null ? '' : `, ${(peakBytes / 1e6).toFixed(0)}`;
  return `${seconds.toFixed(2)} (${cpuSeconds.toFixed(2)})${memory}`;
}

function valueText({ of, value, unit }: Check): string {
  return `${number(value, unit)} ${unit} ${of}`.replace('  ', ' ');
}

function aimText({ aim, unit }: Check): string {
  return aim === null ? '' : `${aim.is} ${aim.value} ${unit}`.trim();
}

function metText(check: Check): string {
  const met = isMet(check);
  return met === null ? '' : met ? 'met' : 'not met';
}

/** With as many digits as tell a number from its aim. */
function number(value: number, unit: string): string {
  return value.toFixed(unit === 'MB' ? 0 : value < 10 ? 2 : 1);
}
