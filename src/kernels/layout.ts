// Where things lie in the memory of kernels, in bytes: masks first, then keys, counts, sums, runs, parts, the slots of
// keys, and last the samples of one block. Kernels and those who call them read this one list.

export const KEYS_AT = 512;
export const MAX_KEYS = 128;
export const COUNTS_AT = 768;
export const SUMS_AT = 1280;
export const SUMS = 8;
export const RUNS_AT = 2048;
export const MAX_RUNS = 4096;
/** Four sums of 64 bits a slot. */
export const SLOT_SUMS_AT = 36_864;
export const MAX_SLOTS = 160;
export const PARTS_AT = 65_536;
export const MAX_PARTS = 4096;
/** The slot of each key, 16 bits each. */
export const LOOKUP_AT = 163_840;
export const SAMPLES_AT = 327_680;
