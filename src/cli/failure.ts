import { CommanderError } from 'commander';
import { FractileError, StorageError } from '../errors.js';
import { writeJson, writeLines } from './output.js';

const EXIT_INVALID = 2;
const EXIT_FAILED = 3;
/** The frame of a stack in which something unforeseen was thrown. */
const FRAME = /\n\s+at .*?([^/\\(\s]+:\d+:\d+)\)?/;

/** How a command failed, as `--json` prints it. */
export interface Failure {
  readonly error: {
    readonly name: string;
    readonly message: string;
    readonly exitCode: number;
  };
}

/** How anything thrown ends a command; null for what is no failure, such as `--help`. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return null;
    const message = onOneLine(error.message.replace(/^error: /, ''));
    return { error: { name: 'InvalidInputError', message, exitCode: EXIT_INVALID } };
  }
  const typed = error instanceof FractileError ? error : systemFailure(error);
  if (typed) return { error: { name: typed.name, message: typed.message, exitCode: typed.exitCode } };
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const at = FRAME.exec(stack)?.[1];
  const said = onOneLine(`${name}: ${message}${at ? ` (${at})` : ''}`);
  return { error: { name: 'UnexpectedError', message: `please report it: ${said}`, exitCode: EXIT_FAILED } };
}

/** A text whose lines follow each other on one. */
export function onOneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}

/** What the operating system refused, where no other place has said more of it; null for other errors. */
function systemFailure(error: unknown): StorageError | null {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error)) return null;
  if (error.syscall === 'uv_cwd')
    return new StorageError('the working folder is no longer there; change to another one', { cause: error });
  if (error.code === 'EMFILE')
    return new StorageError('too many files are open; raise the limit (ulimit -n)', { cause: error });
  const path = 'path' in error ? `${error.path}: ` : '';
  return new StorageError(`${path}${error.syscall} failed (${error.code}); run again to resume`, { cause: error });
}

/**
 * Says how a command failed, in one line on stderr and, where it was asked for `--json`, in a document on stdout.
 * @returns the exit code
 */
export function reportFailure(error: unknown, words: readonly string[]): number {
  const failure = failureOf(error);
  if (!failure) return 0;
  // Commander has said on stderr already what is wrong with an option.
  if (!(error instanceof CommanderError)) writeLines('stderr', [`${failure.error.name}: ${failure.error.message}`]);
  if (words.includes('--json')) writeJson(failure);
  return failure.error.exitCode;
}
