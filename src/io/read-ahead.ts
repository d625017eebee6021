/**
 * Reads things in their order, the next few of them at the same time.
 * Memory: at most `ahead` results, and the one in hand.
 * @throws the error of the first read that fails, when its turn comes
 */
export async function* readAhead<T, R>(
  items: Iterable<T>,
  ahead: number,
  read: (item: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const queue: Promise<R>[] = [];
  for (const item of items) {
    const result = read(item);
    result.catch(() => {}); // thrown when its turn comes, or of no interest where an earlier one fails
    queue.push(result);
    if (queue.length > ahead) yield await queue.shift()!;
  }
  for (const result of queue) yield await result;
}
