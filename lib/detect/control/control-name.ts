import { MAX_CONTEXT_TEXT } from '../../model/limits.ts';
import { tidyLine } from '../tidy-line.ts';
import { isTyped, wordsOf } from './words-of.ts';
import type { ControlWorld } from './tree.ts';

type NameWorld = Pick<ControlWorld, 'shadowRootOf'>;

const tidy = (text: string | null | undefined): string =>
  tidyLine(text ?? '')
    .replace(/[:*\s]{1,10}$/, '')
    .slice(0, MAX_CONTEXT_TEXT);

/** Text of the elements that an attribute points at by id, in the element's own tree. */
function pointedAt(element: Element, attribute: string, world: NameWorld): string {
  const ids = element.getAttribute(attribute)?.split(/\s+/).filter(Boolean).slice(0, 8) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  const words = ids.map((id) => {
    const found = root.getElementById?.(id);
    return found ? found.getAttribute('aria-label') || wordsOf(found, world) : '';
  });
  return tidy(words.join(' '));
}

/** Labels of a form field: `<label for>`, or the label around it. */
function labelled(element: Element, world: NameWorld): string {
  const { labels } = element as Partial<HTMLInputElement>;
  const [label] = labels ? [...labels] : [];
  return tidy(label && wordsOf(label, world));
}

/** The child that names its parent: a form group's legend, a table's caption. */
function namedInside(element: Element, world: NameWorld): string {
  const tag = { FIELDSET: 'legend', TABLE: 'caption', FIGURE: 'figcaption' }[element.tagName];
  const inside = tag && [...element.children].find((child) => child.tagName === tag.toUpperCase());
  return tidy(inside && wordsOf(inside, world));
}

/** What stands on a button made of an `<input>` was written by the page's makers, not typed. */
const onButton = (element: Element): string =>
  element.tagName === 'INPUT' && /^(?:button|submit|reset)$/i.test(element.getAttribute('type') ?? '')
    ? tidy(element.getAttribute('value'))
    : '';

const pictured = (element: Element): string => {
  const title = [...element.querySelectorAll('svg > title')].find((one) => one.textContent?.trim());
  return tidy(element.getAttribute('alt') ?? title?.textContent);
};

/** `btn-delete-row` and `deleteRow` as words; the last resort for an icon that says nothing. */
const wordsOfKey = (key: string | null): string =>
  tidy(
    (key ?? '')
      .slice(0, 80)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[^\p{L}]+/gu, ' '),
  ).toLowerCase();

/** What a group, table, section or dialog is called; '' where nothing names it. Its contents do not count. */
export const givenName = (element: Element, world: NameWorld): string =>
  pointedAt(element, 'aria-labelledby', world) ||
  tidy(element.getAttribute('aria-label')) ||
  namedInside(element, world);

/**
 * What a control is called, in the order of the accessible name (https://www.w3.org/TR/accname-1.2/), except that
 * nothing a person typed or chose is ever part of it. '' where nothing says.
 */
export function nameOf(element: Element, world: NameWorld): string {
  return (
    givenName(element, world) ||
    labelled(element, world) ||
    onButton(element) ||
    (isTyped(element) ? '' : tidy(wordsOf(element, world))) ||
    pictured(element) ||
    tidy(element.getAttribute('title')) ||
    tidy(element.getAttribute('placeholder')) ||
    hostName(element)
  );
}

/** Inside a custom element the name often stands on its host. */
function hostName(element: Element): string {
  const root: Node = element.getRootNode();
  if (!('host' in root)) return '';
  const { host } = root as ShadowRoot;
  return tidy(host.getAttribute('aria-label') ?? host.getAttribute('label') ?? host.getAttribute('title'));
}

/** What else a control says of itself: tooltip, placeholder, description; what its makers call it where it has no name. */
export function hintsOf(element: Element, name: string, world: NameWorld): string[] {
  const picture = element.querySelector('use')?.getAttribute('href') ?? '';
  const keys =
    name === ''
      ? ['name', 'data-icon', 'data-testid', 'id'].map((attribute) => element.getAttribute(attribute))
      : [];
  const hints = [
    tidy(element.getAttribute('title')),
    tidy(element.getAttribute('placeholder') ?? element.getAttribute('aria-placeholder')),
    pointedAt(element, 'aria-describedby', world) || tidy(element.getAttribute('aria-description')),
    tidy(element.getAttribute('data-tooltip') ?? element.getAttribute('data-original-title')),
    ...(name === '' ? [wordsOfKey(/#(.{1,60})$/.exec(picture)?.[1] ?? null), ...keys.map(wordsOfKey)] : []),
  ];
  return [...new Set(hints)].filter((hint) => hint !== '' && hint !== name).slice(0, 4);
}
