import type { ForumReader } from './forum.ts';

type Walk = ReturnType<ForumReader['changedSince']>;

/**
 * Two walks as one, newest activity first, where each is so by itself. What could not be read comes as soon as it is
 * met.
 */
export async function* byActivity(one: Walk, other: Walk): Walk {
  const walks = [one[Symbol.asyncIterator](), other[Symbol.asyncIterator]()] as const;
  let [a, b] = await Promise.all([walks[0].next(), walks[1].next()]);
  while (a.done !== true || b.done !== true) {
    const isFirst =
      b.done === true ||
      (a.done !== true && (!a.value.ok || (b.value.ok && a.value.value.activity >= b.value.value.activity)));
    if (isFirst && a.done !== true) {
      yield a.value;
      a = await walks[0].next();
    } else if (b.done !== true) {
      yield b.value;
      b = await walks[1].next();
    }
  }
}
