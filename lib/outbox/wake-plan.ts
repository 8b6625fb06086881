import type { Result } from '../model/result.ts';

/** A pass is over by then, or it was cut off; where it is not, the next one waits for it. Milliseconds. */
const GOES_ON_MS = 60_000;

export interface WakePlan {
  /**
   * Runs a pass, and sees to it that the background is woken for what is due after it, and to go on with a pass that
   * is cut off.
   * @param pass delivers; the value is when the next entry is due (ISO time), null where nothing waits
   */
  during(pass: () => Promise<Result<string | null>>): Promise<Result<string | null>>;
}

/**
 * All passes share one alarm, and each knows only what it read. So while passes overlap the alarm stays at the earliest
 * time that any of them wants, in whichever order they end: at worst it rings once in vain, and the pass that it starts
 * knows better.
 */
export function wakePlan(world: {
  /** Sets the one alarm to this time (milliseconds since 1970); null: it rests. */
  wakeAt(time: number | null): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}): WakePlan {
  let underWay = 0;
  /** What passes that overlapped with those under way found due. */
  let due: number | null = null;

  const set = (): Promise<void> =>
    world.wakeAt(underWay === 0 ? due : Math.min(due ?? Infinity, world.now() + GOES_ON_MS));

  async function end(found: number | null): Promise<void> {
    underWay--;
    if (found !== null) due = Math.min(due ?? Infinity, found);
    const done = set();
    if (underWay === 0) due = null;
    await done;
  }

  return {
    async during(pass) {
      underWay++;
      let found: number | null = null;
      try {
        await set();
        const passed = await pass();
        // One that failed is tried again.
        if (!passed.ok) found = world.now() + GOES_ON_MS;
        else if (passed.value !== null) found = Date.parse(passed.value);
        return passed;
      } finally {
        await end(found);
      }
    },
  };
}
