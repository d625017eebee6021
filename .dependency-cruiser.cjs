/**
 * The one-way arrows of ARCHITECTURE.md: {cli, functions} -> cloud -> engine -> run -> {pipeline, plan} -> {layers,
 * target, outputs, measures} -> accumulators -> {coverage, raster} -> grid; library -> engine; cog -> crs -> grid; io through
 * its ports.
 */
const layer = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '^test/|\\.d\\.ts$|^src/(index|cli)\\.ts$|^src/engine/tile-worker\\.ts$' },
      to: {},
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^fractile/' } },
    layer(
      'no-tools-in-product',
      '^src',
      'node_modules/(@aws-lambda-powertools|@biomejs|asl-validator|aws-|cdk-nag|constructs|dependency-cruiser|esbuild|fast-check|rollup|typedoc|typescript|vitest)',
      'what the product imports is put into its bundles (scripts/build.mjs); tools of the project are not',
    ),
    layer(
      'grid-is-pure',
      '^src/grid',
      '^src/(?!grid|errors)|^node:|node_modules',
      'geometry knows nothing above it and touches no clock, network or file',
    ),
    layer(
      'crs-is-ground',
      '^src/crs',
      '^src/(?!crs|grid/cell-area|errors|excerpt)|^node:|node_modules/(?!proj4/)',
      'what a CRS means: texts, numbers and tables, and neither files nor rasters',
    ),
    layer(
      'raster-is-ground',
      '^src/raster',
      '^src/(?!raster|grid|errors)|^node:|node_modules',
      'what samples are, and no more',
    ),
    layer(
      'kernels-are-ground',
      '^src/kernels',
      '^src/(?!kernels)|^node:|node_modules',
      'loops over bytes, and no more',
    ),
    layer(
      'coverage-is-pure',
      '^src/coverage',
      '^src/(?!coverage|kernels|grid|errors)|^node:|node_modules',
      'how pixels fall into zones: geometry alone',
    ),
    layer(
      'target-is-pure',
      '^src/target',
      '^src/(?!target|documents|coverage|crs|grid|errors)|^node:|node_modules/(?!flatbush)',
      'how the cells of a target lie over the pixels of a stack, by their CRS: no file is looked at',
    ),
    layer(
      'accumulators-know-blocks-and-parts',
      '^src/accumulators',
      '^src/(?!accumulators|kernels|raster|coverage|grid|errors)|^node:|node_modules/(?!zod)',
      'the hot loops know neither CRS nor files',
    ),
    layer(
      'measures-are-pure',
      '^src/measures',
      '^src/(?!measures|accumulators|kernels|raster|grid|documents/(plan|spec|json-number)|errors|parse)|^node:|node_modules/(?!zod)',
      'a measure turns states into values: it knows no pixel and no file',
    ),
    layer(
      'results-know-bands',
      '^src/results',
      '^src/(cli|cloud|engine|run|pipeline|plan|layers|outputs|measures|accumulators|coverage|cost)',
      'what jobs leave holds finished bands',
    ),
    layer(
      'outputs-know-bands',
      '^src/outputs',
      '^src/(cli|cloud|engine|run|pipeline|plan|layers|accumulators|coverage|cost)',
      'files are made of finished bands: an output knows neither pixels nor stages',
    ),
    layer(
      'cost-is-pure',
      '^src/cost',
      '^src/(?!cost|documents|grid|coverage|target|accumulators|raster/dtype|errors|io/(coalesce|upload-parts)|cog/read/header-cache|outputs/(registry|output|mosaic/mosaic)|pipeline/job-memory|results/(files|raster-file))|^node:|node_modules',
      'costs are arithmetic on a plan: no clock, network or file',
    ),
    layer(
      'cog-below-all',
      '^src/cog',
      '^src/(accumulators|measures|outputs|results|plan|layers|pipeline|run|engine|cli|documents)',
      'reading and writing TIFF knows nothing of runs',
    ),
    layer(
      'io-below-all',
      '^src/io',
      '^src/(accumulators|coverage|crs|measures|outputs|results|plan|layers|pipeline|run|engine|cli|documents|cog)',
      'io knows bytes only',
    ),
    layer(
      'documents-are-data',
      '^src/documents',
      '^src/(?!documents|grid|raster/dtype|errors|parse|shown-text)',
      'what is stored is plain data',
    ),
    layer(
      'stages-use-ports',
      '^src/(plan|layers|pipeline|outputs|results)',
      '^src/io/(?!ports|coalesce|memory-source|access|read-ahead|write-behind|remove-all)',
      'the stages reach storage through io/ports.ts',
    ),
    layer(
      'stages-below-run',
      '^src/(plan|layers|pipeline|outputs|results)',
      '^src/(run|sources|engine|cli)',
      'the stages know no engine',
    ),
    layer(
      'sources-before-rasters',
      '^src/sources',
      '^src/(?!sources|io|documents|layers/read-text|cog/(codecs/zstd|read/third-party)|errors|excerpt|count-of|parse)',
      'what stands for many rasters is known before any of them is opened',
    ),
    layer(
      'start-is-ground',
      '^src/start',
      '^src/(?!start|errors|engine/tasks)|node_modules',
      'it comes before all else',
    ),
    layer('run-below-engine', '^src/run', '^src/(engine|cloud|cli)', "a run's folder is no engine"),
    layer('engine-below-cli', '^src/engine', '^src/cli', 'the engine knows no terminal'),
    layer('engine-below-cloud', '^src/engine', '^src/cloud', 'the engine knows no workflow'),
    layer('cloud-below-cli', '^src/cloud', '^src/cli', 'what runs on AWS knows no terminal'),
    layer(
      'stages-know-no-cloud',
      '^src/(plan|layers|pipeline|outputs|results|io|cog|documents|grid|crs|raster|coverage|accumulators|measures)/',
      '^src/(cloud|cost)',
      'a run is the same wherever it is, whatever it costs',
    ),
    layer(
      'library-wraps-the-engine',
      '^src/library',
      '^src/(?!library|engine|run|pipeline|target|plan|measures/docs|documents|io|errors|parse)',
      'the calls of programs go to the engine and to stages, and compute nothing themselves',
    ),
    layer(
      'library-is-for-users',
      '^(src/(?!library|index)|functions|cdk)',
      '^src/(library|index)',
      'nothing of the product is built on its own front',
    ),
    layer('product-stands-alone', '^src', '^(functions|page|cdk|operate|bench|local|test)/', 'the package is src'),
    layer(
      'page-runs-in-browsers',
      '^page',
      '^src/(?!outputs/(report/page-data|picture/(numbers|ramps|srgb|share-of))|crs/projection|raster/(samples|nodata)|results/band-value|documents/run-report)|^node:',
      'the report page shares forms of data, colours, texts of numbers and projections with what makes it, and nothing that needs Node',
    ),
    layer(
      'functions-are-thin',
      '^functions',
      '^src/(?!cloud|errors|shown-text|io|engine|run|documents|parse)',
      'handlers call what cloud and engine have, and compute nothing themselves',
    ),
    layer(
      'cdk-knows-names',
      '^cdk',
      '^src/(?!cloud/(cloud-keys|error-names|limits|workflow-data)|documents|errors|parse|version)',
      'the deployment takes names, limits and schemas from the product, and no code that runs',
    ),
    layer(
      'operate-knows-names',
      '^operate',
      '^src/(?!cloud/workflow-data|errors|parse|count-of)',
      'what is done to a deployed stack is asked of AWS, and needs no code of the product',
    ),
    layer('aws-behind-io', '^src/(?!io)', 'node_modules/@(aws-sdk|smithy)/', 'the AWS SDK is imported in src/io only'),
    layer(
      'geotiff-behind-cog-read',
      '^src/(?!cog/(read|codecs/jpeg))',
      'node_modules/geotiff/',
      'geotiff.js is imported in src/cog/read only, but for its decoder of JPEG',
    ),
    layer('proj4-behind-crs', '^src/(?!crs)', 'node_modules/proj4/', 'proj4 is imported in src/crs only'),
  ],
  options: {
    // another language, which is compiled to kernels.wasm; what Python packages bring along
    exclude: { path: '^src/kernels/assembly/|^local/\\.cache/' },
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
