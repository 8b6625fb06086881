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

/**
 * Items in groups, in order.
 * @param most what a group holds: so many items, and of so much size together, unless one alone is larger
 */
export async function* inGroups<Item>(
  items: AsyncIterable<Item>,
  most: { items: number; size: number },
  sizeOf: (item: Item) => number,
): AsyncGenerator<Item[]> {
  let group: Item[] = [];
  let size = 0;
  for await (const item of items) {
    const own = sizeOf(item);
    if (group.length > 0 && (group.length === most.items || size + own > most.size)) {
      yield group;
      group = [];
      size = 0;
    }
    group.push(item);
    size += own;
  }
  if (group.length > 0) yield group;
}
