// Where things lie in the memory of kernels, in bytes: masks first, then keys, counts, sums, runs, parts, groups of
// them, the slots of keys, values that are put in order, further weights of parts, and last the samples of one block.
// Kernels and who calls them read this one list.

export const KEYS_AT = 512;
export const MAX_KEYS = 128;
export const COUNTS_AT = 768;
export const SUMS_AT = 1280;
export const SUMS = 8;
export const RUNS_AT = 2048;
export const MAX_RUNS = 4096;
/** Further sums of the slots of one group, three of 64 bits each. */
export const LANES_AT = 36_864;
export const MAX_SLOTS = 160;
/** Top, bottom, left, right and zone of parts, of 32 bits each, and their weights, of 64. */
export const PARTS_AT = 65_536;
export const MAX_PARTS = 4096;
/** Of each group, where its parts end and whether one of them weighs nothing, of 32 bits each. */
export const GROUPS_AT = 180_224;
/** What slots weigh, group by group. */
export const GROUP_SUMS_AT = 212_992;
export const MAX_GROUP_SUMS = 8192;
/** Numbers that the moments of a group take: see assembly/pixel-moments.ts. */
export const MOMENTS = 24;
/** Numbers that one of their sums is kept in at most. */
export const MAX_TERMS = 8;
/** The slot of each key, 16 bits each. */
export const LOOKUP_AT = 278_528;
/** The slot of keys that are not looked for: there are never as many. */
export const NO_SLOT = 65_535;
/** Values of a zone or a part, what each bin weighs, the bin of each value, and which of them are in one bin. */
export const VALUES_AT = 409_600;
export const MAX_VALUES = 16_384;
export const BINS_AT = 475_152;
export const MAX_BINS = 4096;
export const BIN_OF_AT = 507_920;
export const MEMBERS_AT = 540_704;
/** A second weight of each part, of 64 bits. */
export const SHARES_AT = 589_824;
export const SAMPLES_AT = 655_360;
