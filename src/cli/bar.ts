const FULL = '█';
/** A block that is filled from the left by 0 to 7 eighths. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar as long as a share of a number of characters; something of it is seen of any share above 0. */
export function bar(share: number, characters: number): string {
  const eighths = Math.max(share > 0 ? 1 : 0, Math.round(Math.min(1, share) * characters * 8));
  return FULL.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]!;
}
