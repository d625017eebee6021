/** Objects asked for before they are needed: enough to hide the time that a store takes to answer. */
export const READ_AHEAD = 6;

/**
 * Reads things in their order, the next few of them at the same time.
 * Memory: at most {@link READ_AHEAD} results, and the one in hand.
 * @throws the error of the first read that fails, when its turn comes
 */
export async function* readAhead<T, R>(items: Iterable<T>, read: (item: T) => Promise<R>): AsyncGenerator<R, void> {
  const queue: Promise<R>[] = [];
  for (const item of items) {
    const result = read(item);
    result.catch(() => {}); // thrown when its turn comes, or of no interest where an earlier one fails
    queue.push(result);
    if (queue.length > READ_AHEAD) yield await queue.shift()!;
  }
  for (const result of queue) yield await result;
}
