/** What stands around a line: one of many alike, with a date, or alone. Structure only, so it holds in any language. */

/** How far up a list's item may begin. */
const MAX_UP = 7;
/** So many alike make a list as sure as can be. */
const MANY = 6;
const MAX_SIBLINGS = 40;
/** A date of any notation, and what chats and feeds write instead. */
const DATE =
  /\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{1,2}:\d\d(?::\d\d)?\b|\b\d{1,3} ?(?:s|m|h|d|min|mins|minutes?|hours?|days?|weeks?|months?|years?) ago/i;
const DATED = 'time,relative-time,[datetime]';

const ITEMS = new Set(['LI', 'TR', 'ARTICLE', 'DD', 'OPTION']);
/** Alike: the same tag and the same class, and made of parts itself; paragraphs and bare boxes are not. */
const isAlike = (a: Element, b: Element): boolean =>
  a.tagName === b.tagName &&
  a.className === b.className &&
  (ITEMS.has(a.tagName) || (b.childElementCount > 0 && a.className !== ''));

export interface Neighbours {
  /** How many siblings the surrounding item has that look the same, 0 to 1. */
  repeated: number;
  /** The surrounding item carries a date, as posts, log entries and search results do. */
  dated: number;
}

/** Looks from an element upwards; costs a few dozen siblings at most per level. */
export function neighboursOf(element: Element): Neighbours {
  let most = 0;
  let item: Element | null = null;
  let at: Element | null = element;
  for (let up = 0; at && up < MAX_UP && at.tagName !== 'BODY'; up += 1, at = at.parentElement) {
    if (at.childElementCount === 0 && at.tagName !== 'LI') continue;
    let alike = 0;
    let sibling: Element | null = at.parentElement?.firstElementChild ?? null;
    for (let n = 0; sibling && n < MAX_SIBLINGS; n += 1, sibling = sibling.nextElementSibling)
      if (sibling !== at && isAlike(at, sibling)) alike += 1;
    if (alike <= most) continue;
    most = alike;
    item = at;
  }
  const holder = most > 1 ? item : element.parentElement;
  const isDated =
    holder !== null &&
    (holder.querySelector(DATED) !== null || DATE.test((holder.textContent ?? '').slice(0, 600)));
  return { repeated: most > 1 ? Math.min(1, most / MANY) : 0, dated: isDated ? 1 : 0 };
}
