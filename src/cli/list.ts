import { Argument, type Command } from 'commander';
import { builtInLegends } from '../documents/legends/index.js';
import { EXAMPLE, measureEntries } from '../measures/docs.js';
import { print, type Terminal } from './terminal.js';

/** Defines `fractile list`. */
export function defineList(command: Command): void {
  command
    .addArgument(new Argument('<what>', 'measures, or legends').choices(['measures', 'legends']))
    .option('--json', 'print one JSON document', false)
    .action(list);
}

function list(what: string, options: Terminal): void {
  if (what === 'measures') print(options, measureEntries(), measureLines());
  else print(options, legendEntries(), legendLines());
}

/** Every measure: its name, what it says, its formula, and one example. */
function measureLines(): string[] {
  const entries = measureEntries();
  const lines = MEASURES_OF.flatMap((of) => [
    TITLES[of],
    ...entries
      .filter((entry) => entry.of === of)
      .flatMap(({ name, says, formula, example }) => [`  ${name}: ${says}`, `    ${formula}`, `    ${example}`]),
    '',
  ]);
  return [...lines, EXAMPLE];
}

const MEASURES_OF = ['classes', 'values', 'any'] as const;
const TITLES = {
  classes: 'Of classes (p: share of a class in the valid area of the cell)',
  values: 'Of values (x: value of a pixel, c: share of the pixel in the cell)',
  any: 'Of both',
} as const;

function legendEntries() {
  return [...builtInLegends].map(([name, { classes }]) => ({ name, classes: classes.length }));
}

function legendLines(): string[] {
  const width = Math.max(...[...builtInLegends.keys()].map(({ length }) => length));
  return legendEntries().map(({ name, classes }) => `${name.padEnd(width)}  ${classes} classes`);
}
