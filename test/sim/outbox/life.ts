import type { Lock } from '../../../lib/store/lock.ts';
import type { Random } from '../../eval/fuzz/random.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A context of the extension, background or page, that may end at any await. */
export interface Life {
  readonly isAlive: boolean;
  /** Nothing that it began has any further effect, and nothing answers it. */
  end(): void;
  /** One call to the world: its effect, and later its answer; the life may end before, between and after. */
  step<T>(effect: () => T): Promise<T>;
  /** Calls back after so many milliseconds unless it has ended by then. */
  later(ms: number, work: () => void): void;
  onEnd(work: () => void): void;
}

/** Longest that a call of the browser's own takes, in milliseconds. */
const CALL_MS = 30;

/** @param steps how many calls it makes before it ends by itself; Infinity for all */
export function beginLife(time: VirtualTime, random: Random, steps: number): Life {
  let isAlive = true;
  let left = steps;
  const ending: (() => void)[] = [];
  const life: Life = {
    get isAlive() {
      return isAlive;
    },
    end() {
      if (!isAlive) return;
      isAlive = false;
      for (const work of ending) work();
    },
    onEnd: (work) => void ending.push(work),
    later: (ms, work) => time.in(ms, () => isAlive && work()),
    step: (effect) =>
      new Promise((resolve, reject) => {
        life.later(1 + random.int(CALL_MS), () => {
          left--;
          // The last step's effect takes place or not; its answer never comes.
          const isLast = left <= 0;
          if (isLast && random.once(2)) return life.end();
          try {
            const value = effect();
            life.later(1 + random.int(CALL_MS), () => resolve(value));
          } catch (error) {
            life.later(1 + random.int(CALL_MS), () => reject(error));
          }
          if (isLast) life.end();
        });
      }),
  };
  return life;
}

/** The browser's locks: the holder's end frees them. */
export function simulatedLocks(): (name: string, life: Life) => Lock {
  const queues = new Map<string, { life: Life; start: () => void }[]>();

  function leave(name: string, request: { life: Life; start: () => void }): void {
    const queue = queues.get(name) ?? [];
    const isHolder = queue[0] === request;
    queues.set(
      name,
      queue.filter((other) => other !== request),
    );
    if (isHolder) queues.get(name)?.[0]?.start();
  }

  return (name, life) => async (work) => {
    const queue = queues.get(name) ?? [];
    queues.set(name, queue);
    let start = (): void => undefined;
    const isMine = new Promise<void>((resolve) => (start = resolve));
    const request = { life, start };
    queue.push(request);
    life.onEnd(() => leave(name, request));
    if (queue[0] === request) start();
    await isMine;
    try {
      return await work();
    } finally {
      leave(name, request);
    }
  };
}
