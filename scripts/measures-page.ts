import { EXAMPLE, measureEntries } from '../src/measures/docs.js';
import { wrapped } from './wrapped.js';

const SECTIONS = [
  { of: 'classes', title: 'Measures of classes' },
  { of: 'values', title: 'Measures of values' },
  { of: 'any', title: 'Of both' },
] as const;

const INTRODUCTION = `# Measures

What \`--measures\` takes, separated by commas: \`--measures fractions,majority\`,
\`--measures "mean,q10,histogram(0,10,20)"\`. \`fractile list measures\` prints the same. This page is made of the
measures' own descriptions (\`npm run docs\`).

x is the value or the code of a pixel, c the share of the pixel that lies in the cell, p the share of a class in the
cell's valid area. How far peers agree was checked on real rasters (test/peers/check_value_measures.py,
check_class_measures.py).

${wrapped(EXAMPLE).join('\n')}

- **Valid** are pixels that are not nodata, in no way that [inputs](inputs.md) tells of. Of values NaN and infinities
  are nodata, too; \`run.json\` says how much there is of them (\`valid_fraction.notFinite\`).
- **What is touched counts** for min, max, range and variety, however little of it lies in the cell. All else weighs
  by area: in a CRS in degrees and in (Web) Mercator by the true area of each row of pixels, so that c in these formulas
  is that area; \`--pixel-weight equal\` weighs all pixels alike there, as GDAL does.
- **sum and count** take pixels as they are, c always being the share of a pixel that lies in the cell: a raster of
  people holds people a pixel. A histogram is by area, in pixels as large as those of the cell are on average.
- **Sums are exact**, for whole numbers, float32 and float64 alike: they are rounded at the end, and don't depend on
  tiles, blocks, workers or the order. (Squares of values smaller than 1e-144 count as 0.) So are quantiles: no sketch,
  no sampling.
- **Ties go to the lowest code.**
- **Codes or values?** A layer is categorical where \`--legend\`, \`--classes\`, the raster's own categories or colour
  table, or a measure of classes say so; else it is continuous. Measures of values are refused on codes;
  \`"kind": "continuous"\` in \`--spec\` allows them, beside measures of classes as well.
- **Lossy compression** (LERC with a maximum error, JPEG of one band) is read for continuous layers only: a code that
  is a little off is another class.
- **SCALE and OFFSET** of the band (GDAL's metadata, or \`.aux.xml\`) are applied to values, and said; UNITTYPE becomes
  the unit of the bands. Classes are of the stored codes.
- **Codes that are not in the class list** count as one class together in variety, entropy and simpson; where they are
  the answer, majority, its fraction, and minority have none.
- **A cell without a valid pixel**, or with less than \`--min-valid\`, is nodata; count is 0 there.
- **Types.** Bands are float32; float64 where the source has whole numbers of more than 16 bits or float64, where
  coordinates, or sums or variances of float32, are asked for, and where an offset is far from 0. \`--dtype\` is that of
  fractions.
- **Overviews**: means weighed by the valid area (so a band \`valid_fraction\` comes along), sums of count, sum, area
  and histogram, the smallest of min, the largest of max, range and variety, the most frequent code of majority and
  minority.
- **\`run.json\`** gives the same figure of the whole grid for each measure; of quantiles and mad, of which there is
  none without a second look at all pixels, the smallest, mean and largest of the cells' values. \`cells\` counts the
  cells with a value, those with a valid pixel for count. Areas are rounded to 2^-30 of a cell before they are added.
- **Quantiles of huge cells.** Up to 262,144 pixels the values of a cell are kept until it is complete. Larger cells
  are counted by the bits of their values: one pass over the pixels for types of up to 16 bits, two for 32, four for
  64; the median absolute deviation takes four more. \`fractile plan\` has these passes in its price.
`;

/** docs/measures.md, made of what measures say of themselves. */
export function measuresPage(): string {
  const sections = SECTIONS.map(({ of, title }) => {
    const entries = measureEntries().filter((entry) => entry.of === of);
    return [`## ${title}`, '', ...entries.flatMap(entryLines)].join('\n');
  });
  return `${[INTRODUCTION, ...sections].join('\n')}`;
}

function entryLines({
  name,
  says,
  bands,
  formula,
  example,
  peers,
}: ReturnType<typeof measureEntries>[number]): string[] {
  return [
    `### \`${name}\``,
    '',
    ...wrapped(`${says[0]!.toUpperCase()}${says.slice(1)}.`),
    '',
    ...(bands.join() === name ? [] : wrapped(`- Bands: ${bands.join(', ')}`, '  ')),
    ...wrapped(`- Formula: ${formula}`, '  '),
    ...wrapped(`- Example: ${example}`, '  '),
    ...wrapped(`- Peers: ${peers}`, '  '),
    '',
  ].map((line) =>
    line.replaceAll('*', '\\*').replace(/<(?=edges|percent|code|from|to)/g, line.startsWith('#') ? '<' : '&lt;'),
  );
}
