import type { Random } from './random.js';
import { BOUNDARIES, type Mutation, type Subject } from './subject.js';

const MAX_GROWTH = 64 * 1024;

/** Where a byte mutation strikes: half of the time in the first bytes, where the directories mostly are. */
function place({ bytes }: Subject, random: Random): number {
  return random.below(random.chance(0.5) ? Math.min(512, bytes.length) : bytes.length);
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

const flipBits: Mutation = (subject, random) => {
  const n = 1 + random.below(8);
  for (let i = 0; i < n && subject.bytes.length > 0; i++) {
    const at = place(subject, random);
    subject.bytes[at] = subject.bytes[at]! ^ (1 << random.below(8));
  }
  return `flip ${n} bits`;
};

const overwriteBytes: Mutation = (subject, random) => {
  const at = place(subject, random);
  const n = 1 + random.below(16);
  const filler = random.pick([null, 0, 255]);
  subject.put(at, filler === null ? random.bytes(n) : new Uint8Array(n).fill(filler));
  return `overwrite ${n} bytes at ${at} with ${filler ?? 'noise'}`;
};

const overwriteInteger: Mutation = (subject, random) => {
  const size = random.pick([2, 4, 8]);
  const at = place(subject, random);
  const value = random.pick(BOUNDARIES);
  subject.putInteger(at, size, value);
  return `write ${value} in ${size} bytes at ${at}`;
};

const truncate: Mutation = (subject, random) => {
  const length = place(subject, random);
  subject.bytes = subject.bytes.slice(0, length);
  return `cut to ${length} bytes`;
};

const extend: Mutation = (subject, random) => {
  const n = random.below(MAX_GROWTH);
  subject.bytes = concat(subject.bytes, random.chance(0.5) ? new Uint8Array(n) : random.bytes(n));
  return `append ${n} bytes`;
};

const splice: Mutation = (subject, random) => {
  const at = place(subject, random);
  subject.bytes = concat(subject.bytes.subarray(0, at), subject.other.subarray(at));
  return `continue with another file from byte ${at}`;
};

const transplant: Mutation = (subject, random) => {
  const from = random.below(subject.other.length);
  const n = 1 + random.below(256);
  const at = place(subject, random);
  subject.put(at, subject.other.subarray(from, from + n));
  return `copy ${n} bytes from byte ${from} of another file to ${at}`;
};

const remove: Mutation = (subject, random) => {
  const at = place(subject, random);
  const n = 1 + random.below(64);
  subject.bytes = concat(subject.bytes.subarray(0, at), subject.bytes.subarray(at + n));
  return `remove ${n} bytes at ${at}`;
};

const insert: Mutation = (subject, random) => {
  const at = place(subject, random);
  const n = 1 + random.below(64);
  subject.bytes = concat(subject.bytes.subarray(0, at), random.bytes(n), subject.bytes.subarray(at));
  return `insert ${n} bytes at ${at}`;
};

/** Mutations that know nothing of TIFF. */
export const byteMutations: readonly Mutation[] = [
  flipBits,
  overwriteBytes,
  overwriteInteger,
  truncate,
  extend,
  splice,
  transplant,
  remove,
  insert,
];
