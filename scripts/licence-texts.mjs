import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const LICENCE_FILE = /^(licen[cs]e|notice|copying)/i;

/**
 * The licences of all packages whose code stands in a bundle, as their terms ask for: name, version, and the texts that
 * the packages ship, each text once.
 * @param {readonly string[]} inputs files of the bundle, as esbuild names them
 * @returns {string}
 * @throws {Error} where a package names no licence
 */
export function licenceTexts(inputs) {
  const folders = new Set(inputs.map((file) => PACKAGE.exec(file)?.[1]).filter((folder) => folder !== undefined));
  const titlesByText = new Map();
  for (const { title, text } of [...folders].map(licenceOf))
    titlesByText.set(text, [...(titlesByText.get(text) ?? []), title].sort());
  const parts = [...titlesByText].map(([text, titles]) => `${titles.join('\n')}\n\n${text}\n`).sort();
  return ['Fractile holds code of these packages, under the terms that follow.\n', ...parts].join(
    `\n${'-'.repeat(80)}\n`,
  );
}

function licenceOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!license) throw new Error(`${folder}: names no licence, so its code can't be handed on`);
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const by = typeof author === 'string' ? author : author?.name;
  const own = `Licence: ${license}${by ? `, by ${by}` : ''}. The package ships no text of its own.`;
  const text = files
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n');
  return { title: `${name} ${version} (${license})`, text: text || own };
}
