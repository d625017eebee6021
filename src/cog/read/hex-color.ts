/** "#rrggbb" of red, green and blue from 0 to 255; null where one of them is none of these. */
export function hexColor(levels: readonly number[]): string | null {
  if (!levels.every((level) => level >= 0 && level <= 255)) return null;
  return `#${levels.map((level) => Math.round(level).toString(16).padStart(2, '0')).join('')}`;
}
