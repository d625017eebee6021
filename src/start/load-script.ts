import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { getHeapCodeStatistics } from 'node:v8';
import { Script } from 'node:vm';
import { StorageError } from '../errors.js';
import { codeFolder } from './code-folder.js';
import { keepCode, readKeptCode } from './kept-code.js';

/** A script that was loaded. */
export interface LoadedScript<T> {
  readonly exports: T;
  /**
   * Keeps the code that was compiled by now for the next call, of each script that has not taken it from there, or more
   * of it where much was compiled besides; nothing after a long call, of which V8 has thrown most of it away.
   * @param seconds that the call took
   */
  keep(seconds: number): void;
}

/** What a script is: a function that takes what Node gives a CommonJS module. */
type Body = (exports: object, require: (id: string) => unknown, module: object, file: string, folder: string) => void;

/** Code of functions that no longer run goes when garbage was collected six times: of 2.4 seconds much is gone. */
const LONGEST_SECONDS = 1.5;

/** Bytes of code that a call compiles besides what it took, where an earlier one has kept all that it needs: 28 KB. */
const FEW_BYTES = 2 ** 16;

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
  const keeps: ((isMuchNew: boolean) => void)[] = [];
  let taken = 0;
  const load = (file: string): object => {
    const source = readFileSync(file, 'latin1');
    const [, hash] = HASH.exec(source.slice(-32)) ?? [];
    if (hash === undefined) throw new StorageError(`${file} is not whole`);
    const name = `${basename(file)}-${use}-${hash}`;
    const before = compiledBytes();
    const { script, takenBytes } = compile(source, file, folder === null ? null : readKeptCode(folder, name));
    taken += compiledBytes() - before;
    if (folder !== null)
      keeps.push((isMuchNew) => {
        if (takenBytes > 0 && !isMuchNew) return;
        const code = script.createCachedData();
        if (code.length > takenBytes) keepCode(folder, name, code);
      });
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
  const first = compiledBytes();
  const exports = load(file) as T;
  return {
    exports,
    keep(seconds) {
      const isMuchNew = compiledBytes() - first - taken > FEW_BYTES;
      if (seconds <= LONGEST_SECONDS) for (const keep of keeps.splice(0)) keep(isMuchNew);
    },
  };
}

/** Bytes of the code that V8 has compiled in this thread, or taken. */
function compiledBytes(): number {
  return getHeapCodeStatistics().bytecode_and_metadata_size;
}

/** A function of its own, so that the code's bytes, which V8 has copied, are held by nobody. */
function compile(source: string, filename: string, cachedData: Buffer | null) {
  if (cachedData === null) return { script: new Script(source, { filename }), takenBytes: 0 };
  const script = new Script(source, { filename, cachedData });
  return { script, takenBytes: script.cachedDataRejected ? 0 : cachedData.length };
}
