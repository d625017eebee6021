// @ts-check
// Prints the area of each class of a land-cover raster, and how far the work is meanwhile:
//   node class-areas.mjs <raster> [<legend>]
// The mosaic, with the share of each class in every cell of 1 km, is in out/class-areas.
import { FractileError, run } from 'fractile';

const [raster, legend] = process.argv.slice(2);
if (raster === undefined) {
  console.error('usage: node class-areas.mjs <raster> [<legend>]');
  process.exit(2);
}

try {
  const report = await run(
    {
      sources: [raster],
      cellSize: 1000, // metres; degrees where the raster is in longitude and latitude
      // The class list by name, such as 'nlcd'; or each code that occurs, which takes one more pass over the pixels.
      ...(legend === undefined ? { classes: 'all' } : { legend }),
    },
    {
      out: 'out/class-areas',
      onProgress: ({ stage, done, total }) => console.error(`${stage}: ${Math.round((100 * done) / total)} %`),
      onMessage: (message) => console.error(message),
    },
  );

  // Facts of the whole grid, by the name of the measure: the same as in out/class-areas/run.json.
  for (const { code, name, km2, share } of report.measures.fractions?.classes ?? [])
    console.log(`${code}\t${km2.toFixed(2)} km2\t${(100 * share).toFixed(2)} %\t${name ?? ''}`);
} catch (error) {
  // Every failure that Fractile can name says in one line what was wrong, where, and what to do.
  if (!(error instanceof FractileError)) throw error;
  console.error(`${error.name}: ${error.message}`);
  process.exitCode = error.exitCode; // 2: mend the request or the input; 3: run again, it goes on where it was
}
