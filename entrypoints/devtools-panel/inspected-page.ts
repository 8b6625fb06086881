import type { Devtools } from '../../lib/platform/devtools.ts';

/** A document that has just come runs no script yet: it is asked again, this often, milliseconds apart. */
const MAX_ASKED = 20;
const ASK_AGAIN_MS = 50;

/** When the inspected page's document began, milliseconds since 1970; the moment of the call, where it does not tell. */
export function documentStart({ inspectedWindow }: Devtools, done: (start: number) => void): void {
  const now = Date.now();
  const ask = (left: number): void =>
    inspectedWindow.eval('performance.timeOrigin', (origin, failure) => {
      if (failure && left > 0) setTimeout(() => ask(left - 1), ASK_AGAIN_MS);
      // The page's word: it counts only where it can be true.
      else done(typeof origin === 'number' && origin > 0 && origin <= now ? origin : now);
    });
  ask(MAX_ASKED);
}

/** Address of the inspected page; null where DevTools may not ask it. */
export function inspectedAddress(
  { inspectedWindow }: Devtools,
  done: (address: string | null) => void,
): void {
  inspectedWindow.eval('location.href', (address) => done(typeof address === 'string' ? address : null));
}

/** DevTools' theme, now and on every change. Returns nothing to stop: it ends with the panel. */
export function followTheme({ panels }: Devtools, onTheme: (theme: 'light' | 'dark') => void): void {
  const follow = (name: string): void => onTheme(name === 'dark' ? 'dark' : 'light');
  if (panels.themeName !== undefined) follow(panels.themeName);
  panels.onThemeChanged?.addListener(follow);
  panels.setThemeChangeHandler?.(follow);
}
