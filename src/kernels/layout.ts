// Where things lie in the memory of kernels, in bytes: masks first, then keys, counts, sums, runs, parts, the slots of
// keys, values that are put in order, and last the samples of one block. Kernels and who calls them read this one list.

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
/** Values of a zone or a part, what each bin weighs, the bin of each value, and which of them are in one bin. */
export const VALUES_AT = 327_680;
export const MAX_VALUES = 16_384;
export const BINS_AT = 393_232;
export const MAX_BINS = 4096;
export const BIN_OF_AT = 426_000;
export const MEMBERS_AT = 458_784;
export const SAMPLES_AT = 524_288;
