// Makes dist/: the package (the command, the code of its threads, the library), each with all it needs from npm in it,
// and the project's own tools (deployment, operation, bench, demo, emulation, peer checks) in dist/dev, which find their
// packages in node_modules. Types are checked elsewhere (`npm run check`), and declared when the package is packed
// (`npm run declare`).
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { buildPage } from './build-page.mjs';
import { buildScripts } from './build-scripts.mjs';
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
const product = {
  ...common,
  metafile: true,
  mainFields: ['module', 'main'],
  external: ['piscina'], // it starts threads from files of its own
};
const library = await build({
  ...product,
  entryPoints: { index: 'src/index.ts' },
  outdir: made,
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  plugins: [template, withoutUnused],
  // Packages in CommonJS ask for `require`, which an ES module doesn't have.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
});
const scripts = await buildScripts(
  { ...product, plugins: [template, withoutUnused] },
  { cli: 'src/cli.ts', tiles: 'src/engine/tile-worker.ts' },
  made,
);
await build({
  ...common,
  format: 'cjs',
  entryPoints: { start: 'src/start/load-script.ts', 'tile-worker': 'src/start/tile-worker.ts' },
  outdir: made,
  outExtension: { '.js': '.cjs' },
});
// The decoder of LERC reads this file from beside the code that it is in.
for (const folder of [made, `${made}/chunks`]) {
  copyFileSync(createRequire(import.meta.url).resolve('lerc/lerc-wasm.wasm'), `${folder}/lerc-wasm.wasm`);
}
writeFileSync(
  `${made}/THIRD-PARTY-LICENCES.txt`,
  licenceTexts([...Object.keys(library.metafile.inputs), ...scripts, ...page.inputs]),
);
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
