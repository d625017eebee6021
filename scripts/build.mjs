// Makes dist/: the package (the command, the code of its threads, the library), each with all it needs from npm in it, and the
// project's own tools (deployment, operation, bench, demo, peer checks) in dist/dev, which find their packages in node_modules. Types are checked elsewhere
// (`npm run check`), and declared when the package is packed (`npm run declare`).
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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

rmSync('dist', { recursive: true, force: true });
// What follows imports it, here and in the bundles of the functions on AWS.
const page = await buildPage();
mkdirSync('dist/dev', { recursive: true });
writeFileSync('dist/dev/report-page.html', page.html);
const { metafile } = await build({
  ...common,
  entryPoints: { cli: 'src/cli.ts', 'tile-worker': 'src/engine/tile-worker.ts', index: 'src/index.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  metafile: true,
  mainFields: ['module', 'main'],
  external: ['piscina'], // it starts threads from files of its own
  // Packages in CommonJS ask for `require`, which an ES module doesn't have.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
});
// The decoder reads this file from beside the code that it is in.
copyFileSync(createRequire(import.meta.url).resolve('lerc/lerc-wasm.wasm'), 'dist/chunks/lerc-wasm.wasm');
// Piscina starts a thread by require(). Of an ES module that ends the whole process where the thread is ended meanwhile (Node 20 to 22:
// "Assertion failed: facade->InstantiateModule"); import() does not.
writeFileSync(
  'dist/tile-worker.cjs',
  `const loading = import('./tile-worker.js');\nmodule.exports = async (task) => (await loading).default(task);\n`,
);
writeFileSync('dist/THIRD-PARTY-LICENCES.txt', licenceTexts([...Object.keys(metafile.inputs), ...page.inputs]));
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
  },
  outdir: 'dist/dev',
  packages: 'external',
  plugins: [fonts],
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
});
