import { ROLE_ATTRIBUTES, roleOf, type Role, type Tone } from './block-role.ts';

/** What the elements around a block say about it. */
export interface Marks {
  /** Outermost element that makes the block a message of its own, or null. */
  message: Element | null;
  alert: boolean;
  toast: boolean;
  tone: Tone;
  prose: boolean;
  aside: boolean;
  /** Inside a table, a list, a menu entry: one of many. */
  listed: boolean;
  /** Product of the development server whose overlay it stands in, or null. */
  overlay: string | null;
  /** In a form that holds secrets: only its messages may be read. */
  secret: boolean;
}

export const NO_MARKS: Marks = {
  message: null,
  alert: false,
  toast: false,
  tone: 'none',
  prose: false,
  aside: false,
  listed: false,
  overlay: null,
  secret: false,
};

const LISTED = new Set(['TD', 'TH', 'LI', 'DD', 'DT']);

/** Roles by what they depend on: pages give the same few names to thousands of elements. */
export type Roles = Map<string, Role>;

function knownRole(element: Element, roles: Roles): Role {
  const names = element.hasAttributes()
    ? ROLE_ATTRIBUTES.map((name) => element.getAttribute(name) ?? '').join('\n')
    : '';
  const key = `${element.tagName}\n${names}`;
  const known = roles.get(key);
  if (known) return known;
  const role = roleOf(element);
  roles.set(key, role);
  return role;
}

/** The marks inside an element; the same object where nothing changes, which is nearly everywhere. */
export function marksInside(
  element: Element,
  outer: Marks,
  described: ReadonlySet<string>,
  roles: Roles,
): Marks {
  const role = knownRole(element, roles);
  const isDescribed = element.id !== '' && described.has(element.id);
  const tone: Tone =
    isDescribed || role.tone === 'error' ? 'error' : role.tone === 'good' ? 'good' : outer.tone;
  const listed = outer.listed || LISTED.has(element.tagName);
  const opens = role.alert || role.toast || role.tone === 'error' || isDescribed;
  if (!opens && tone === outer.tone && listed === outer.listed && !role.prose && !role.aside) return outer;
  return {
    ...outer,
    message: outer.message ?? (opens ? element : null),
    alert: outer.alert || role.alert,
    toast: outer.toast || role.toast,
    tone,
    listed,
    prose: outer.prose || role.prose,
    aside: outer.aside || role.aside,
  };
}

/** Whoever puts this much into a box named `error` or `alert` has named a part of the page, not a message. */
const MAX_MESSAGE = 2_500;
/** Traces inside a message do not make it less of one. */
const MAX_COUNTED = 400;

const named = (...names: string[]): string =>
  names.map((name) => `[class*="${name}" i],[aria-label*="${name}" i],[data-icon*="${name}" i]`).join();
const ERROR_ICON = named('error', 'danger', 'critical', 'fail');
const GOOD_ICON = named('success', 'check', 'info');

/** Many libraries give the message itself no kind, only the icon beside it. */
const iconToneOf = (message: Element): Tone =>
  message.querySelector(ERROR_ICON) ? 'error' : message.querySelector(GOOD_ICON) ? 'good' : 'none';

/** What whole message boxes tell once all of them were read: their icons, and that some are too big to be one. */
export function weighMessages(blocks: readonly { text: string; marks: Marks }[]): void {
  const chars = new Map<Element, number>();
  for (const { marks, text } of blocks)
    if (marks.message)
      chars.set(marks.message, (chars.get(marks.message) ?? 0) + Math.min(text.length, MAX_COUNTED));
  const icons = new Map<Element, Tone>();
  for (const block of blocks) {
    const { marks } = block;
    if (marks.message && marks.toast && marks.tone === 'none') {
      const tone = icons.get(marks.message) ?? iconToneOf(marks.message);
      icons.set(marks.message, tone);
      block.marks = { ...marks, tone };
    }
    if (marks.message && (chars.get(marks.message) ?? 0) > MAX_MESSAGE)
      block.marks = { ...marks, message: null, alert: false, toast: false, tone: 'none' };
  }
}
