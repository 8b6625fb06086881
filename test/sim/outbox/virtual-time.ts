/** Time that passes only when something happens: everything in a simulated world waits here. */
export interface VirtualTime {
  /** True time in milliseconds since 1970. */
  now(): number;
  /** Runs `work` so many milliseconds from now. */
  in(ms: number, work: () => void): void;
  /** Lets happen what is due within so many milliseconds; promises settle between two happenings. */
  pass(ms: number): Promise<void>;
  /** How much has happened. */
  readonly happenings: number;
}

interface Happening {
  at: number;
  /** Breaks ties by what was planned first. */
  order: number;
  work: () => void;
}

/** All promises that can be kept without time passing have been when the next immediate comes. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const comesFirst = (a: Happening, b: Happening): boolean =>
  a.at < b.at || (a.at === b.at && a.order < b.order);

/** @param start milliseconds since 1970 */
export function virtualTime(start: number): VirtualTime {
  const heap: Happening[] = [];
  let now = start;
  let planned = 0;
  let happenings = 0;

  function push(one: Happening): void {
    heap.push(one);
    for (let i = heap.length - 1; i > 0;) {
      const parent = (i - 1) >> 1;
      if (!comesFirst(heap[i]!, heap[parent]!)) break;
      [heap[i], heap[parent]] = [heap[parent]!, heap[i]!];
      i = parent;
    }
  }

  function pop(): Happening {
    const first = heap[0]!;
    const last = heap.pop()!;
    if (heap.length > 0) heap[0] = last;
    for (let i = 0; ;) {
      const [left, right] = [2 * i + 1, 2 * i + 2];
      let least = i;
      if (left < heap.length && comesFirst(heap[left]!, heap[least]!)) least = left;
      if (right < heap.length && comesFirst(heap[right]!, heap[least]!)) least = right;
      if (least === i) return first;
      [heap[i], heap[least]] = [heap[least]!, heap[i]!];
      i = least;
    }
  }

  return {
    now: () => now,
    in(ms, work) {
      push({ at: now + ms, order: planned++, work });
    },
    async pass(ms) {
      const end = now + ms;
      await settled();
      while (heap.length > 0 && heap[0]!.at <= end) {
        const { at, work } = pop();
        now = at;
        happenings++;
        work();
        await settled();
      }
      now = end;
    },
    get happenings() {
      return happenings;
    },
  };
}
