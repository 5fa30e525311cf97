/**
 * Does the work for each item, for a few of them at a time, and yields each
 * result as soon as it is there.
 * @throws what the work throws
 */
export async function* inParallel<TItem, TResult>(
  items: readonly TItem[],
  most: number,
  work: (item: TItem) => Promise<TResult>,
): AsyncIterable<TResult> {
  const pending = new Map<number, Promise<[number, TResult]>>();
  let next = 0;
  for (;;) {
    for (; pending.size < most && next < items.length; next += 1) {
      const place = next;
      pending.set(
        place,
        work(items[place]).then(result => [place, result]),
      );
    }
    if (pending.size === 0) {
      return;
    }
    const [place, result] = await Promise.race(pending.values());
    pending.delete(place);
    yield result;
  }
}
