import { basename, dirname } from 'node:path';
import type { Plan } from '../documents/plan.js';
import { isUri } from '../documents/uri-kinds.js';

/** A URI as it is, and of a path of this machine the name of the file: what is made is read elsewhere. */
export function publicName(uri: string): string {
  return isUri(uri) ? uri : basename(uri);
}

/** Takes the folders of this machine out of texts, in which files of a plan then stand by their public names. */
export function publicTexts(plan: Pick<Plan, 'layers' | 'target' | 'question'>, texts: readonly string[]): string[] {
  const folders = [...new Set(localFiles(plan).map((path) => withSlash(dirname(path))))]
    .filter((folder) => folder !== './')
    .sort((a, b) => b.length - a.length); // what lies within another one goes first
  return texts.map((text) => folders.reduce(withoutFolder, text));
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** Every file that a warning of a plan may be about. */
function localFiles({ layers, target: { template }, question }: Pick<Plan, 'layers' | 'target' | 'question'>) {
  const read = [...layers.flatMap(({ sources }) => sources), ...(template ? [template] : [])];
  const named = [...question.sources, question.template, question.legend].filter((uri) => uri !== undefined);
  const all = [...read.flatMap(({ source, sidecars }) => [source.uri, ...sidecars.map(({ uri }) => uri)]), ...named];
  return all.filter((uri) => !isUri(uri));
}

/** Leaves a folder out where its path begins, and not where it is a part of another path. */
function withoutFolder(text: string, folder: string): string {
  let found = '';
  for (let from = 0; ; ) {
    const at = text.indexOf(folder, from);
    if (at < 0) return found + text.slice(from);
    const isPart = at > 0 && /[\w./-]/.test(text[at - 1]!);
    found += text.slice(from, isPart ? at + folder.length : at);
    from = at + folder.length;
  }
}
