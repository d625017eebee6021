/** The one-way arrows of ARCHITECTURE.md: {cli, functions} -> cloud -> engine -> pipeline -> {cog, measures, spec} -> grid; io through its ports. */
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
      from: { orphan: true, pathNot: '^test/|^src/(index|cli)\\.ts$|^src/engine/tile-worker\\.ts$' },
      to: {},
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^fractile/' } },
    layer(
      'no-tools-in-product',
      '^src',
      'node_modules/(@aws-lambda-powertools|@biomejs|asl-validator|aws-|cdk-nag|constructs|dependency-cruiser|esbuild|fast-check|rollup|typescript|vitest)',
      'what the product imports is put into its bundles (scripts/build.mjs); tools of the project are not',
    ),
    layer(
      'grid-is-pure',
      '^src/grid',
      '^src/(?!grid|errors)|^node:|node_modules',
      'geometry knows nothing above it and touches no clock, network or file',
    ),
    layer(
      'measures-are-pure',
      '^src/measures',
      '^src/(?!measures|grid|errors)|^node:|node_modules',
      'statistics know geometry only',
    ),
    layer(
      'cost-is-pure',
      '^src/cost',
      '^src/(?!cost|spec|grid|errors|io/(coalesce|upload-parts)|cog/read/header-cache|pipeline/(tile-frame|mosaic-levels|read-ahead))|^node:|node_modules',
      'costs are arithmetic on a plan: no clock, network or file',
    ),
    layer(
      'cog-below-pipeline',
      '^src/cog',
      '^src/(pipeline|engine|cli|spec)',
      'reading and writing TIFF knows nothing of runs',
    ),
    layer('io-below-all', '^src/io', '^src/(pipeline|engine|cli|spec|cog|measures)', 'io knows bytes only'),
    layer('spec-is-data', '^src/spec', '^src/(pipeline|engine|cli|cog|measures)', 'the spec is plain data'),
    layer('pipeline-below-engine', '^src/pipeline', '^src/(engine|cli)', 'the stages know no engine'),
    layer(
      'pipeline-uses-ports',
      '^src/pipeline',
      '^src/io/(?!ports|coalesce|memory-source|access)',
      'the stages reach storage through io/ports.ts',
    ),
    layer('engine-below-cli', '^src/engine', '^src/cli', 'the engine knows no terminal'),
    layer('engine-below-cloud', '^src/engine', '^src/cloud', 'the engine knows no workflow'),
    layer('cloud-below-cli', '^src/cloud', '^src/cli', 'what runs on AWS knows no terminal'),
    layer(
      'stages-know-no-cloud',
      '^src/(pipeline|io|cog|spec|grid|measures)/',
      '^src/(cloud|cost)',
      'a run is the same wherever it is, whatever it costs',
    ),
    layer('product-stands-alone', '^src', '^(functions|cdk|bench|test)/', 'the package is src'),
    layer(
      'functions-are-thin',
      '^functions',
      '^src/(?!cloud|errors|shown-text|io|engine|spec)',
      'handlers call what cloud and engine have, and compute nothing themselves',
    ),
    layer(
      'cdk-knows-names',
      '^cdk',
      '^src/(?!cloud/(cloud-keys|error-names|limits|workflow-data)|spec|errors|version)',
      'the deployment takes names and limits from the product, and no code that runs',
    ),
    layer('aws-behind-io', '^src/(?!io)', 'node_modules/@(aws-sdk|smithy)/', 'the AWS SDK is imported in src/io only'),
    layer(
      'geotiff-behind-cog-read',
      '^src/(?!cog/read)',
      'node_modules/geotiff/',
      'geotiff.js is imported in src/cog/read only',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
