import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import { isOwn } from './code-folder.js';

/** What a call has left for later ones. */
export interface KeptCode {
  readonly code: Buffer;
  /** Since it was kept; or until then, where a clock was wrong. */
  readonly ageMs: number;
}

/** Bytes of the checksum behind the code: V8 takes code without looking whether the disk has kept it. */
const CHECKSUM_BYTES = 4;
/** What nobody has made anew for so long is of a version that is gone. */
const OLD_MS = 30 * 24 * 3600 * 1000;

/** What the user's group, and all others, may write. */
const OF_OTHERS = 0o022;

/** Reads code that was kept; null where there is none, or not whole, or where somebody else may have put it. */
export function readKeptCode(folder: string, name: string): KeptCode | null {
  let bytes: Buffer;
  let ageMs: number;
  try {
    const file = openSync(join(folder, name), 'r');
    try {
      const stats = fstatSync(file);
      if (!isOwn(stats) || stats.mode & OF_OTHERS) return null;
      bytes = readFileSync(file);
      ageMs = Math.abs(Date.now() - stats.mtimeMs);
    } finally {
      closeSync(file);
    }
  } catch {
    return null; // it is compiled anew, whatever the reason
  }
  const code = bytes.subarray(0, -CHECKSUM_BYTES);
  if (bytes.length <= CHECKSUM_BYTES || crc32(code) !== bytes.readUInt32LE(code.length)) return null;
  return { code, ageMs };
}

/** Keeps code, if that can be; and forgets what is old. */
export function keepCode(folder: string, name: string, code: Uint8Array): void {
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  checksum.writeUInt32LE(crc32(code));
  const aside = join(folder, `${name}.${process.pid}-${threadId}`);
  try {
    makeFolder(folder);
    try {
      writeFileSync(aside, Buffer.concat([code, checksum]), { mode: 0o600 });
      renameSync(aside, join(folder, name));
    } finally {
      rmSync(aside, { force: true });
    }
    forgetOld(folder);
  } catch {
    // A disk that is full, or may not be written, costs the next call some time, and no more.
  }
}

/** Makes a folder, and those above it: Node itself would try for ever in /proc, where none can be made. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT') throw error;
    makeFolder(dirname(path));
    mkdirSync(path, { mode: 0o700 });
  }
}

function forgetOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Math.abs(Date.now() - statSync(path).mtimeMs) > OLD_MS) rmSync(path, { recursive: true, force: true });
  }
}
