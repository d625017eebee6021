import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { MachineError } from '../../local/errors.js';
import { findPython } from '../../local/find-python.js';

describe('the Python for the emulator', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });
  /** A path with these programs alone, each of which answers as Python would, or fails. */
  const pathOf = (answers: Record<string, string | null>): NodeJS.ProcessEnv => {
    const PATH = mkdtempSync(join(tmpdir(), 'fractile-pythons-'));
    folders.push(PATH);
    for (const [name, answer] of Object.entries(answers)) {
      const script = `#!/bin/sh\n${answer === null ? 'exit 1' : `echo ${answer}`}\n`;
      writeFileSync(join(PATH, name), script, { mode: 0o755 });
    }
    return { PATH };
  };
  const refusal = (env: NodeJS.ProcessEnv): MachineError => {
    try {
      findPython(env);
    } catch (error) {
      return error as MachineError;
    }
    throw new Error('a Python was found');
  };

  it('is the usual one where that is new enough', () => {
    expect(findPython(pathOf({ python3: '3 10 True', 'python3.12': '3 12 True' }))).toBe('python3');
  });

  it.each([
    ['too old', '3 9 True'],
    ['without environments', '3 11 False'],
    ['broken', null],
  ])('is another one where the usual one is %s', (_, usual) => {
    expect(findPython(pathOf({ python3: usual, 'python3.12': '3 12 True' }))).toBe('python3.12');
  });

  it('is asked for in words where there is none', () => {
    const error = refusal(pathOf({}));
    expect(error).toBeInstanceOf(MachineError);
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(
      /^MiniStack needs Python 3\.10 or newer with venv, which was not found in the path; install it .*docker compose up/,
    );
  });

  it('is named where it will not do, with the reason', () => {
    const { message } = refusal(pathOf({ python3: '3 11 False', python: '2 7 True' }));
    expect(message).toContain("python3 (3.11) can't make environments (no venv), python is Python 2.7");
    expect(message).toContain('apt install python3 python3-venv');
  });
});
