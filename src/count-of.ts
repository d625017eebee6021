/** A number with what it counts, in the singular or the plural: `1 tile`, `2 tiles`. */
export function countOf(n: number, one: string, more = `${one}s`): string {
  return `${n} ${n === 1 ? one : more}`;
}
