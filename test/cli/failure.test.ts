import { describe, expect, it } from 'vitest';
import { failureOf } from '../../src/cli/failure.js';
import { SourceChangedError } from '../../src/errors.js';

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('a failure', () => {
  it('of ours keeps its name and its code', () => {
    expect(failureOf(new SourceChangedError('a.tif: changed'))).toEqual({
      error: { name: 'SourceChangedError', message: 'a.tif: changed', exitCode: 3 },
    });
  });

  it('that nobody has foreseen is one line that says where it was thrown, and code 3', () => {
    const error = thrownBy(() => JSON.parse('{\n"a": 1,\n}'));
    const { name, message, exitCode } = failureOf(error)!.error;
    expect([name, exitCode]).toEqual(['UnexpectedError', 3]);
    expect(message).toMatch(/^please report it: SyntaxError: .* \(failure\.test\.ts:\d+:\d+\)$/);
    expect(failureOf('a word')!.error.message).toMatch(/^please report it: Error: a word/);
  });

  it('of the operating system says what was refused, and code 3', () => {
    const system = (more: object) => failureOf(Object.assign(new Error(''), more))!.error;
    expect(system({ code: 'EMFILE', syscall: 'open' })).toMatchObject({ name: 'StorageError', exitCode: 3 });
    expect(system({ code: 'EIO', syscall: 'read', path: '/a' }).message).toMatch(/^\/a: read failed \(EIO\)/);
    expect(system({ code: 'ENOENT', syscall: 'uv_cwd' }).message).toMatch(/^the working folder/);
  });
});
