import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { StorageError } from '../errors.js';
import { codeFolder } from './code-folder.js';
import { type KeptCode, keepCode, readKeptCode } from './kept-code.js';

/** A script that was loaded. */
export interface LoadedScript<T> {
  readonly exports: T;
  /**
   * Keeps the code that was compiled by now for the next call, of each script that has not taken it from there, or took
   * what was kept more than an hour ago; nothing after a long call, of which V8 has thrown much of it away.
   * @param seconds that the call took
   */
  keep(seconds: number): void;
}

/** What a script is: a function that takes what Node gives a CommonJS module. */
type Body = (exports: object, require: (id: string) => unknown, module: object, file: string, folder: string) => void;

/** Code of functions that no longer run goes when garbage was collected six times: of 1.5 seconds half is gone. */
const LONGEST_SECONDS = 1;

/**
 * Code is kept anew after so long, as later calls may use more of it. It takes as long as compiling a tenth of it
 * would, and so does asking V8 how much it has compiled.
 */
const HOUR_MS = 3600 * 1000;

/** A script ends with a comment: its hash (scripts/build-scripts.mjs). */
const HASH = /\/\/ ([0-9a-f]{16})\n$/;

/**
 * Loads a script of this package, and those that it asks for, with the code that an earlier call compiled and kept:
 * compiling takes a third of a short call. Node does that by itself from 22.8 on, for whole modules; this also does it
 * for Node 20, and by what the script is loaded for, because each command uses other functions.
 * @param file its path; the script is all ASCII
 * @param use what it is loaded for, a word
 * @throws StorageError where the script is not whole, and what its code throws
 */
export function loadScript<T>(file: string, use: string, env: NodeJS.ProcessEnv = process.env): LoadedScript<T> {
  const folder = codeFolder(env);
  const loaded = new Map<string, object>();
  const keeps: (() => void)[] = [];
  const load = (file: string): object => {
    const source = readFileSync(file, 'latin1');
    const [, hash] = HASH.exec(source.slice(-32)) ?? [];
    if (hash === undefined) throw new StorageError(`${file} is not whole`);
    const name = `${basename(file)}-${use}-${hash}`;
    const { script, ageMs } = compile(source, file, folder === null ? null : readKeptCode(folder, name));
    if (folder !== null && ageMs > HOUR_MS) keeps.push(() => keepCode(folder, name, script.createCachedData()));
    const module = { exports: {} };
    const ofNode = createRequire(file);
    const require = (id: string) => {
      if (!id.endsWith('.script')) return ofNode(id) as unknown;
      const other = join(dirname(file), id);
      return loaded.get(other) ?? load(other);
    };
    (script.runInThisContext() as Body)(module.exports, require, module, file, dirname(file));
    loaded.set(file, module.exports);
    return module.exports;
  };
  const exports = load(file) as T;
  return {
    exports,
    keep(seconds) {
      if (seconds <= LONGEST_SECONDS) for (const keep of keeps.splice(0)) keep();
    },
  };
}

/** A function of its own, so that the code's bytes, which V8 has copied, are held by nobody. */
function compile(source: string, filename: string, kept: KeptCode | null) {
  if (kept === null) return { script: new Script(source, { filename }), ageMs: Infinity };
  const script = new Script(source, { filename, cachedData: kept.code });
  return { script, ageMs: script.cachedDataRejected ? Infinity : kept.ageMs };
}
