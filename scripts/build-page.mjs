// The template of the report page: its code, its styles with their fonts, the licences of all of it, and the hashes of
// code and styles that its content security policy allows. What differs from run to run is put in by
// src/outputs/report.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { licenceTexts } from './licence-texts.mjs';

/** Decoders that the rasters of a run never need: they are DEFLATE, which browsers have (page/native-deflate.ts). */
const UNUSED_DECODERS = /^\.\/(deflate|jpeg|lerc|lzw|packbits|webimage|zstd)\.js$/;
const withoutDecoders = {
  name: 'without-decoders',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: UNUSED_DECODERS }, ({ path, importer }) =>
      /geotiff\/dist-module\/compression\//.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
      contents:
        'export default class { decode() { throw new Error("this codec is not in the page"); } }; export const zstd = { init() {} };',
    }));
  },
};

/**
 * Builds the template of the report page.
 * @returns {Promise<{ html: string, inputs: readonly string[] }>} the template, and the files whose code is in it
 */
export async function buildPage() {
  const { outputFiles, metafile } = await build({
    entryPoints: { code: 'page/main.ts', style: 'page/report.css' },
    outdir: 'out',
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: 'browser',
    target: ['chrome110', 'firefox115', 'safari16.4'],
    format: 'iife',
    charset: 'utf8',
    legalComments: 'none', // whole, below
    loader: { '.woff2': 'dataurl' },
    plugins: [withoutDecoders],
    logLevel: 'warning',
  });
  const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text.trim();
  const [code, style] = [textOf('.js').replaceAll('<!--', '\\x3c!--'), textOf('.css')];
  const inputs = Object.keys(metafile.inputs);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(code)}`,
    `style-src ${hashOf(style)}`,
    'font-src data:',
    'img-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts = { policy, style, code, licences: escaped(licenceTexts(inputs)) };
  const html = readFileSync('page/report.html', 'utf8').replace(/<!--(\w+)-->/g, (mark, name) => parts[name] ?? mark);
  return { html, inputs };
}

function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function escaped(text) {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]);
}
