// Where things lie in the memory that cells are drawn in, in bytes. The kernel and who calls it read this one list.

/** What a call leaves: where the queue goes on, and of a pixel that is covered too much, how much, and how much it has. */
export const NEXT_AT = 0;
export const COVER_AT = 8;
export const FULL_AT = 16;
/** Lines of rows, one more than there are rows. */
export const LINES_AT = 64;
export const MAX_ROWS = 4096;
/** Cells that are to be drawn. */
export const QUEUE_AT = 32_896;
export const QUEUE_BYTES = 65_536;
/** Zone, pixels [left, right) of rows [top, bottom), and how many edges follow; then each edge. */
export const CELL_BYTES = 24;
/** Both ends, and on which side the cell lies. */
export const EDGE_BYTES = 40;
/** Zone, top, bottom, left, right, weight and share of parts, an array each. */
export const DRAWN_AT = 98_432;
export const MAX_DRAWN = 4096;
/** Which columns of a row hold a difference, a bit each. */
export const TOUCHED_AT = 245_888;
export const TOUCHED_BYTES = 65_536;
/** Differences of a strip of pixels. */
export const DIFFERENCES_AT = 311_424;
export const MAX_COVERED = 131_072;
export const COVER_BYTES = 1_360_000;
