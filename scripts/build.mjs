// Makes dist/: the package (the command, the code of its threads, the library), each with all it needs from npm in it,
// and the project's own tools (deployment, operation, bench, demo, emulation, peer checks) in dist/dev, which find their
// packages in node_modules. Types are checked elsewhere (`npm run check`), and declared when the package is packed
// (`npm run declare`).
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { buildPage } from './build-page.mjs';
import { licenceTexts } from './licence-texts.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  legalComments: 'none', // the texts are in THIRD-PARTY-LICENCES.txt, whole
  define: { FRACTILE_BUNDLED_VERSION: JSON.stringify(version) },
  loader: { '.woff': 'binary', '.wasm': 'binary', '.html': 'text' },
  logLevel: 'warning',
};
/** Fonts are imported as their bytes, which Node itself can't: they are put into the project's own tools, too. */
const fonts = {
  name: 'fonts',
  setup({ onResolve }) {
    onResolve({ filter: /\.woff$/ }, ({ path }) => ({ path: createRequire(import.meta.url).resolve(path) }));
  },
};

/**
 * What of geotiff.js no run uses: our own sources read, our own threads decode, our own code writes. It would load
 * Node's http for each thread.
 */
const UNUSED_OF_GEOTIFF = /^\.\/(client\/(fetch|http|xhr)|worker\/create|geotiffwriter)\.js$/;
const withoutUnused = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: UNUSED_OF_GEOTIFF }, ({ path, importer }) =>
      /geotiff\/dist-module\//.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

// Made aside and renamed when it is whole, so that what runs from dist meanwhile finds its files.
const made = `dist-${process.pid}.tmp`;
const old = `dist-${process.pid}-old.tmp`;
process.once('exit', () => {
  for (const folder of [made, old]) rmSync(folder, { recursive: true, force: true });
});
// The template of the report page, which is imported here and in the bundles of the functions on AWS.
const page = await buildPage();
mkdirSync(`${made}/dev`, { recursive: true });
writeFileSync(`${made}/dev/report-page.html`, page.html);
const template = {
  name: 'template',
  setup({ onResolve }) {
    onResolve({ filter: /dist\/dev\/report-page\.html$/ }, () => ({ path: resolve(`${made}/dev/report-page.html`) }));
  },
};
const { metafile } = await build({
  ...common,
  entryPoints: { cli: 'src/cli.ts', 'tile-worker': 'src/engine/tile-worker.ts', index: 'src/index.ts' },
  outdir: made,
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  metafile: true,
  mainFields: ['module', 'main'],
  plugins: [template, withoutUnused],
  external: ['piscina'], // it starts threads from files of its own
  // Packages in CommonJS ask for `require`, which an ES module doesn't have.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
});
// The decoder reads this file from beside the code that it is in.
copyFileSync(createRequire(import.meta.url).resolve('lerc/lerc-wasm.wasm'), `${made}/chunks/lerc-wasm.wasm`);
// Piscina starts a thread by require(). Of an ES module that ends the whole process where the thread is ended meanwhile
// (Node 20 to 22: "Assertion failed: facade->InstantiateModule"); import() does not. A thread takes compiled code from
// where the process keeps it (bin/fractile.js), if it keeps any.
writeFileSync(
  `${made}/tile-worker.cjs`,
  `const { compileCache } = require('node:worker_threads').workerData;\n` +
    `if (compileCache) require('node:module').enableCompileCache(compileCache);\n` +
    `const loading = import('./tile-worker.js');\nmodule.exports = async (task) => (await loading).default(task);\n`,
);
writeFileSync(`${made}/THIRD-PARTY-LICENCES.txt`, licenceTexts([...Object.keys(metafile.inputs), ...page.inputs]));
await build({
  ...common,
  entryPoints: {
    'cdk-app': 'cdk/app.ts',
    operate: 'operate/run.ts',
    bench: 'bench/run.ts',
    demo: 'bench/demo.ts',
    gallery: 'bench/gallery.ts',
    pixels: 'test/peers/pixels/run.ts',
    docs: 'scripts/write-docs.ts',
    'local-aws': 'local/run.ts',
    'install-ministack': 'local/install-ministack.ts',
  },
  outdir: `${made}/dev`,
  packages: 'external',
  plugins: [fonts, template],
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
});
if (existsSync('dist')) renameSync('dist', old);
renameSync(made, 'dist');
