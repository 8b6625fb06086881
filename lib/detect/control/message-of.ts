import { keyLineOf } from '../key-line.ts';
import { lineageOf, type ControlWorld } from './tree.ts';
import { isTyped, wordsOf } from './words-of.ts';

const MAX_TEXT = 2_000;
const MAX_PIECES = 60;
/** What pages mark as a message of trouble. */
const ALERT =
  '[role="alert"],[role="alertdialog"],[aria-live="assertive"],[aria-errormessage],[class*="error" i],[class*="danger" i],[class*="alert" i]';

/** The lines of an element: one for each innermost part that has words of its own. */
function linesOf(element: Element, world: ControlWorld): string[] {
  const pre = element.matches('pre') ? element : element.querySelector('pre');
  if (pre && !isTyped(pre)) return (pre.textContent ?? '').slice(0, MAX_TEXT * 10).split('\n');
  const parts = [...element.children].filter((child) => wordsOf(child, world, 40) !== '');
  const isFlow = parts.some((part) =>
    /^(?:DIV|P|H[1-6]|LI|UL|OL|SECTION|CODE|STRONG|TR|TABLE)$/.test(part.tagName),
  );
  if (!isFlow || parts.length > MAX_PIECES) return [wordsOf(element, world, MAX_TEXT)];
  return parts.flatMap((part) => linesOf(part, world)).slice(0, MAX_PIECES);
}

/**
 * The error message that an element is or holds; null for everything else. Words of trouble alone make a message only
 * inside what the page marks as an alert: a button may be called "Clear errors".
 */
export function messageOf(element: Element, world: ControlWorld): string | null {
  if (
    element.matches('a,button,input,select,textarea,[role="button"],[role="tab"],[role="menuitem"],html,body')
  )
    return null;
  const text = linesOf(element, world).join('\n').slice(0, MAX_TEXT);
  const key = keyLineOf(text);
  if (!key) return null;
  const isMarked =
    lineageOf(element, world, 3).some((at) => at.matches(ALERT)) || element.querySelector(ALERT);
  return key.sure || isMarked ? [key.text, ...key.others].join('\n') : null;
}
