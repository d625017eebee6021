// Makes the command and the code of its threads: each a script, whose compiled code V8 gives to be kept from one call
// to the next (src/start). They are written densely, as each thread holds their text. Packages that few runs need are
// scripts of their own, which are loaded when one is asked for.
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

/** Scripts apart, and the names by which what they hold is imported: by its exports' names alone. */
const APART = {
  aws: /^@aws-sdk\/|^@smithy\//,
  web: /^undici$/,
  parquet: /^hyparquet(-writer)?$/,
  outlines: /^opentype\.js\//,
  page: /\/report-page\.html$/,
};

/**
 * Makes scripts, and those apart from them.
 * @param {import('esbuild').BuildOptions} options of all bundles
 * @param {Record<string, string>} entryPoints
 * @param {string} folder to be made in
 * @returns {Promise<string[]>} the files that stand in them
 */
export async function buildScripts(options, entryPoints, folder) {
  const common = {
    ...options,
    format: 'cjs',
    outdir: folder,
    outExtension: { '.js': '.script' },
    metafile: true,
    minifyWhitespace: true,
    minifySyntax: true,
    supported: { 'dynamic-import': false }, // require() does without the loader of ES modules
    define: { ...options.define, 'import.meta.url': 'urlOfScript' },
    banner: {
      js:
        '(function (exports, require, module, __filename, __dirname) {\n' +
        "const urlOfScript = require('node:url').pathToFileURL(__filename).href;",
    },
    footer: { js: '})' },
  };
  /** @type {Map<string, Set<string>>} names that are imported, by their script */
  const imported = new Map();
  const plugins = [apart(imported), ...(options.plugins ?? [])];
  const made = [await build({ ...common, entryPoints, plugins })];
  for (const [script, names] of imported) {
    const modules = [...names].sort().map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(name)})`);
    const stdin = { contents: `module.exports = { ${modules.join(', ')} };`, resolveDir: '.', sourcefile: script };
    made.push(await build({ ...common, stdin, entryNames: `apart/${script}` }));
  }
  for (const { metafile } of made) for (const file of Object.keys(metafile.outputs)) sign(file);
  return made.flatMap(({ metafile }) => Object.keys(metafile.inputs));
}

/** Puts a call for it in the place of what stands apart, and notes by which names it was asked for. */
function apart(imported) {
  return {
    name: 'apart',
    setup({ onResolve, onLoad }) {
      for (const [script, filter] of Object.entries(APART)) {
        onResolve({ filter }, ({ path, importer }) => {
          if (importer.includes('node_modules')) return undefined;
          imported.set(script, (imported.get(script) ?? new Set()).add(path));
          return { path: `${path}.cjs`, namespace: 'apart', pluginData: { script, name: path } };
        });
      }
      onLoad({ filter: /.*/, namespace: 'apart' }, ({ pluginData: { script, name } }) => ({
        contents: `module.exports = require('./apart/${script}.script')[${JSON.stringify(name)}]();`,
      }));
      onResolve({ filter: /\.script$/ }, ({ path }) => ({ path, external: true }));
    },
  };
}

/**
 * Ends a script with a comment, its hash, by which its compiled code is found again.
 * @throws {Error} where it is more than ASCII, as which it is read: esbuild escapes texts, but no regular expressions
 */
function sign(file) {
  const bytes = readFileSync(file);
  const at = bytes.findIndex((byte) => byte > 0x7f);
  if (at >= 0) throw new Error(`${file}: write as \\u.... what is no ASCII: ${bytes.subarray(at - 40, at + 40)}`);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  appendFileSync(file, `// ${hash}\n`);
}
