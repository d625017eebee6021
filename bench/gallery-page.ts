import { wrapped } from '../scripts/wrapped.js';
import { fractionsOf } from '../src/documents/run-report.js';
import type { RunReport } from '../src/index.js';
import { type Exhibit, SEED } from './gallery-exhibits.js';

/** The text of a page of the gallery. */
export function pageOf({ title, says, raster, source, options, pictures }: Exhibit, report: RunReport): string {
  const { columns, rows } = report.grid;
  return [
    `# ${title}`,
    '',
    ...wrapped(says),
    '',
    '```sh',
    `npx fractile run ${source} ${options} \\`,
    '  --write mosaic,report --out out',
    'npx fractile view out',
    '```',
    '',
    ...wrapped(
      `The source is made up (bench/, seed ${SEED}): ${raster.width} x ${raster.height} pixels of 30 m. The grid has ${columns} x ${rows} cells in ${report.crs}.`,
    ),
    '',
    ...pictures.flatMap((picture) => [
      `![${picture.says}](../images/${picture.name}.png)`,
      '',
      `*${picture.says}.*`,
      '',
    ]),
    '## The whole grid',
    '',
    ...totalsOf(report),
    '',
    'Made by `npm run gallery`; [report.md](../report.md) says what the page shows.',
    '',
  ].join('\n');
}

/** Areas of classes, or what each measure says of all cells. */
function totalsOf(report: RunReport): string[] {
  const fractions = fractionsOf(report);
  if (fractions) {
    const present = fractions.classes.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
    const row = (label: string, { km2, share }: { km2: number; share: number }) =>
      `| ${label} | ${km2.toFixed(1)} | ${(100 * share).toFixed(2)} |`;
    return [
      '| class | km2 | % |',
      '| --- | ---: | ---: |',
      ...present.map((one) => row(`${one.code} ${one.name}`, one)),
      row('no data', fractions.nodata),
      row('outside the source', fractions.outside),
    ];
  }
  return [
    '| measure | of all cells |',
    '| --- | --- |',
    ...Object.entries(report.measures)
      .map(([name, found]) => ({ name, facts: factsOf(found) }))
      .filter(({ facts }) => facts !== '')
      .map(({ name, facts }) => `| ${name} | ${facts} |`),
  ];
}

function factsOf(found: unknown): string {
  return Object.entries(found as Record<string, unknown>)
    .filter((entry): entry is [string, number] => typeof entry[1] === 'number')
    .map(([fact, value]) => `${fact} ${Number(value.toPrecision(6))}`)
    .join(', ');
}
