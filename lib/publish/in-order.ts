/**
 * Works on several items at once and gives the results in the order of the items. At most `limit` items are read ahead,
 * so that memory stays flat however many come. The first failure ends it.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // It is awaited when its turn comes; failing before that must not end the program.
    result.catch(() => undefined);
    running.push(result);
    const [first] = running;
    if (running.length >= limit && first) {
      running.shift();
      yield await first;
    }
  }
  for (const result of running) yield await result;
}

/** Items in groups of `size`, the last one smaller. */
export async function* inGroups<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let group: Item[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
