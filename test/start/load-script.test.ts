import { createHash } from 'node:crypto';
import { type Stats, symlinkSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { codeFolder, isOwn } from '../../src/start/code-folder.js';
import { loadScript } from '../../src/start/load-script.js';
import { temporaryFolders } from '../support/cli.js';

const folder = temporaryFolders();
let dir: string;
let env: NodeJS.ProcessEnv;
beforeEach(async () => {
  dir = await folder();
  env = { XDG_CACHE_HOME: dir };
});

/** Writes a script as scripts/build-scripts.mjs does; returns its path. */
async function write(name: string, body: string): Promise<string> {
  const text = `(function (exports, require, module, __filename, __dirname) {\n${body}\n})\n`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const path = join(dir, name);
  await writeFile(path, `${text}// ${hash}\n`);
  return path;
}
const ANSWER = 'module.exports = { answer: () => 41 + 1 };';

/** A function that compiles much: 400 others. */
const MUCH = `() => [${Array.from(
  { length: 400 },
  (_, i) => `(x) => { for (let k = 0; k < 9; k++) x += k % ${i}; return x; }`,
).join(',')}].map((one) => one(1)).length`;

interface Answers {
  answer(): number;
}
/** Loads a script, calls it, and keeps its code. */
function call(file: string, use = 'test', seconds = 1): number {
  const { exports, keep } = loadScript<Answers>(file, use, env);
  const answer = exports.answer();
  keep(seconds);
  return answer;
}
const kept = () => readdir(codeFolder(env)!);
/** Dates all that is kept back, so that what is written anew can be told. */
async function dateBack(hours = 0.5): Promise<void> {
  const then = Date.now() / 1000 - hours * 3600;
  for (const name of await kept()) await utimes(join(codeFolder(env)!, name), then, then);
}
async function isAnew(name: string): Promise<boolean> {
  return Date.now() - (await stat(join(codeFolder(env)!, name))).mtimeMs < 60_000;
}

describe('loadScript', () => {
  it('gives a script what a module is given', async () => {
    const file = await write('s.script', "module.exports = [require('node:path').sep, __filename, __dirname];");
    expect(loadScript(file, 'test', env).exports).toEqual(['/', file, dir]);
  });

  it('keeps more of it in a call hours later, and else leaves what is there', async () => {
    const file = await write('s.script', `module.exports = { answer: () => 42, all: ${MUCH} };`);
    call(file);
    const [name] = await kept();
    const size = async () => (await stat(join(codeFolder(env)!, name!))).size;
    const first = await size();
    const callAll = () => {
      const { exports, keep } = loadScript<{ all(): number }>(file, 'test', env);
      expect(exports.all()).toBe(400);
      keep(1);
    };
    callAll();
    expect(await size()).toBe(first);
    await dateBack(2);
    callAll();
    expect(await size()).toBeGreaterThan(first + 2 ** 16);
    const whole = await size();
    await dateBack(2);
    call(file);
    expect(await size()).toBeGreaterThan(whole - 2 ** 12);
  });

  it('loads another script for it, once', async () => {
    await write('other.script', 'module.exports = { at: process.hrtime.bigint() };');
    const file = await write('s.script', "module.exports = [0, 1].map(() => require('./other.script'));");
    const [first, second] = loadScript<readonly object[]>(file, 'test', env).exports;
    expect(first).toHaveProperty('at');
    expect(second).toBe(first);
  });

  it('keeps no code after a long call, but after the next short one', async () => {
    const file = await write('s.script', ANSWER);
    expect(call(file, 'test', 4)).toBe(42);
    await expect(kept()).rejects.toThrow(/ENOENT/);
    expect(call(file)).toBe(42);
    expect(await kept()).toHaveLength(1);
  });

  it('keeps the code of each script and use once', async () => {
    await write('other.script', 'module.exports = 42;');
    const file = await write('s.script', "module.exports = { answer: () => require('./other.script') };");
    expect(call(file)).toBe(42);
    expect(await kept()).toHaveLength(2);
    await dateBack();
    expect(call(file)).toBe(42);
    const names = await kept();
    expect(names).toHaveLength(2);
    for (const name of names) expect(await isAnew(name)).toBe(false);
    expect(call(file, 'another')).toBe(42);
    expect((await kept()).filter((name) => name.includes('-another-'))).toHaveLength(2);
  });

  it('takes no code of a script that has changed, though not in length', async () => {
    expect(call(await write('s.script', ANSWER))).toBe(42);
    expect(call(await write('s.script', ANSWER.replace('41', '42')))).toBe(43);
  });

  it.each<[string, (path: string, bytes: Buffer) => Promise<void>]>([
    ['whose bytes the disk has lost', (path, bytes) => writeFile(path, bytes.fill(0xff, 100, 110))],
    ['that ends early', (path) => truncate(path, 300)],
    ['of three bytes', (path) => truncate(path, 3)],
    ['of nothing', (path) => truncate(path, 0)],
  ])('makes code anew %s', async (_, damage) => {
    const file = await write('s.script', ANSWER);
    call(file);
    const [name] = await kept();
    const path = join(codeFolder(env)!, name!);
    const whole = await readFile(path);
    await damage(path, Buffer.from(whole));
    await dateBack();
    expect(call(file)).toBe(42);
    expect(await isAnew(name!)).toBe(true);
    expect((await readFile(path)).length).toBeGreaterThan(300);
  });

  it('takes no code that somebody else may have put there', async () => {
    const file = await write('s.script', ANSWER);
    call(file);
    const [name] = await kept();
    await chmod(join(codeFolder(env)!, name!), 0o620);
    await dateBack();
    expect(call(file)).toBe(42);
    expect(await isAnew(name!)).toBe(true);
    const { uid } = await stat(file);
    expect(isOwn({ uid } as Stats)).toBe(true);
    expect(isOwn({ uid: uid + 1 } as Stats)).toBe(false);
  });

  it('forgets what is old, when it keeps something', async () => {
    call(await write('s.script', ANSWER));
    await dateBack(31 * 24);
    call(await write('s.script', `${ANSWER} // changed`));
    expect(await kept()).toHaveLength(1);
  });

  it('does without a place for code', async () => {
    const file = await write('s.script', ANSWER);
    await writeFile(join(dir, 'fractile'), 'no folder');
    expect(call(file)).toBe(42);
    env = { XDG_CACHE_HOME: join(dir, 'is not there') };
    expect(call(file)).toBe(42);
    expect((await readdir(dir)).sort()).toEqual(['fractile', 's.script']);
  });

  it('does where no folder can be made, though the user has one', async () => {
    env = { HOME: '/proc' };
    expect(call(await write('s.script', ANSWER))).toBe(42);
    env = { HOME: dir };
    expect(call(await write('s.script', ANSWER))).toBe(42);
    expect(await kept()).toHaveLength(1);
  });

  it('does with a place that it may read alone', async () => {
    const file = await write('s.script', ANSWER);
    await mkdir(join(dir, 'fractile'));
    await chmod(join(dir, 'fractile'), 0o500);
    expect(call(file)).toBe(42);
  });

  it('tells of a script that is not whole', async () => {
    const file = await write('s.script', ANSWER);
    await truncate(file, 80);
    expect(() => loadScript(file, 'test', env)).toThrow(`${file} is not whole`);
  });

  it('says what is wrong in a script', async () => {
    const file = await write('s.script', "throw new Error('of the script');");
    expect(() => loadScript(file, 'test', env)).toThrow('of the script');
  });
});

/** A link that leads to itself: a folder that nobody can reach. */
function loopIn(own: string): string {
  const path = join(own, 'loop');
  symlinkSync(path, path);
  return path;
}

describe('codeFolder', () => {
  it.each<[(own: string) => NodeJS.ProcessEnv, RegExp | null]>([
    [(own) => ({ XDG_CACHE_HOME: own, HOME: '/' }), /^\/fractile\/v\d+\.\d+\.\d+-\w+-[0-9a-f]+$/],
    [(own) => ({ LOCALAPPDATA: own, HOME: '/' }), /^\/fractile\//],
    [(own) => ({ HOME: own }), /^\/\.cache\/fractile\//],
    [(own) => ({ HOME: own, NODE_DISABLE_COMPILE_CACHE: '1' }), null],
    [(own) => ({ HOME: join(own, 'gone') }), null],
    [(own) => ({ HOME: loopIn(own) }), null],
    [() => ({ XDG_CACHE_HOME: '.' }), null],
    [() => ({}), null],
  ])('is %s: %s', (envOf, expected) => {
    const found = codeFolder(envOf(dir));
    if (expected === null) expect(found).toBeNull();
    else expect(found!.slice(dir.length)).toMatch(expected);
  });
});
