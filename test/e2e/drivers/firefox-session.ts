/** Turns at the one Marionette session, and calls into the worlds behind it. */
import { callSource } from './call-source.ts';
import type { Marionette } from './marionette.ts';

/** The world a script runs in: the page's own, a privileged one over the page, or the browser itself. */
type World = 'page' | 'over-page' | 'browser';

/** A Marionette session has one current window and context, so whole errands take turns. */
export interface Session {
  /** Runs an errand alone; `handle` is the window it works in. */
  turn<T>(handle: string, errand: (send: Marionette['send']) => Promise<T>): Promise<T>;
  /** Calls a function (source) and gives its JSON value. */
  call(handle: string, world: World, functionSource: string, args: readonly unknown[]): Promise<unknown>;
}

export function openSession(marionette: Marionette): Session {
  let queue: Promise<unknown> = Promise.resolve();
  const turn: Session['turn'] = (handle, errand) => {
    const next = queue.then(async () => {
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
      return errand(marionette.send);
    });
    // The next errand waits for this one, however it ends; its own caller hears of the failure.
    queue = next.then(
      () => undefined,
      () => undefined,
    );
    return next;
  };
  const call: Session['call'] = (handle, world, functionSource, args) =>
    turn(handle, async (send) => {
      if (world === 'browser') await send('Marionette:SetContext', { value: 'chrome' });
      try {
        const reply = (await send('WebDriver:ExecuteScript', {
          // Results travel as text: Marionette would turn elements and odd objects into references.
          script: `return Promise.resolve(${callSource(functionSource, args)}).then((v) => JSON.stringify({ v }));`,
          args: [],
          // Null is the page's own world; `system` has the browser's rights over it.
          sandbox: world === 'page' ? null : 'system',
          newSandbox: true,
        })) as { value: string };
        return (JSON.parse(reply.value) as { v?: unknown }).v;
      } finally {
        if (world === 'browser') await send('Marionette:SetContext', { value: 'content' });
      }
    });
  return { turn, call };
}
