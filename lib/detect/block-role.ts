/** What an element's markup says about the text inside it. */

/** Words in class names and ids by which component libraries mark a message, whatever their prefix. */
const WORDS_IN_NAME = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;
const ERROR_NAMES = new Set([
  'error',
  'errors',
  'danger',
  'fail',
  'failed',
  'failure',
  'fatal',
  'invalid',
  'critical',
  'negative',
  'destructive',
  'erreur',
  'fehler',
]);
const TOGETHER = /^error(?:list|note|message|text|box)$|^(?:form|field|input)error$/;
const GOOD_NAMES = new Set([
  'success',
  'successful',
  'info',
  'positive',
  'ok',
  'tip',
  'help',
  'hint',
  'primary',
  'secondary',
  'note',
]);
const TOAST_NAMES = new Set([
  'toast',
  'toaster',
  'snackbar',
  'notification',
  'notifications',
  'notice',
  'alert',
  'flash',
  'banner',
  'callout',
  'growl',
  'dialog',
  'modal',
]);
const PROSE_NAMES = new Set([
  'article',
  'post',
  'posts',
  'topic',
  'comment',
  'comments',
  'markdown',
  'prose',
  'readme',
  'answer',
  'question',
  'documentation',
  'docs',
  'blog',
  'entry',
  'rst',
  'wiki',
  'highlight',
  'example',
  'changelog',
]);

export type Tone = 'error' | 'good' | 'none';

export interface Role {
  tone: Tone;
  /** Marked as a message by ARIA: alert, alertdialog, assertive live region. */
  alert: boolean;
  /** Looks like a message box by its name: toast, snackbar, notification; or a dialog. */
  toast: boolean;
  /** A place where text is quoted or written at length. */
  prose: boolean;
  /** Menus, headers, footers: around the page, not on it. */
  aside: boolean;
}

/** Ids of headings and sections repeat their titles, so only those of other elements count. */
const TITLED = new Set(['SECTION', 'ARTICLE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'DT', 'A', 'TR', 'LI']);

/** Where component libraries write what kind a message is, beside its class. */
const KIND_ATTRIBUTES = ['data-type', 'data-variant', 'data-severity', 'data-status', 'data-intent'];
/** The same on custom elements, whose attributes have no meaning of their own. */
const CUSTOM_KIND_ATTRIBUTES = [
  ...KIND_ATTRIBUTES,
  'variant',
  'type',
  'severity',
  'intent',
  'status',
  'theme',
];
/** All that a role depends on, beside the tag. */
export const ROLE_ATTRIBUTES: readonly string[] = [
  'class',
  'id',
  'role',
  'aria-live',
  ...CUSTOM_KIND_ATTRIBUTES,
];

const kindsOf = (element: Element): string =>
  (element.localName.includes('-') ? CUSTOM_KIND_ATTRIBUTES : KIND_ATTRIBUTES)
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');

function namesOf(element: Element): string[] {
  const names = `${element.getAttribute('class') ?? ''} ${kindsOf(element)}`;
  const id = TITLED.has(element.tagName) || /section/i.test(names) ? '' : element.id;
  return (
    `${names} ${id}`
      .slice(0, 400)
      .match(WORDS_IN_NAME)
      ?.map((word) => word.toLowerCase()) ?? []
  );
}

const ALERT_ROLES = new Set(['alert', 'alertdialog']);
const ASIDE_TAGS = new Set(['NAV', 'FOOTER', 'ASIDE']);

export function roleOf(element: Element): Role {
  const names = namesOf(element);
  const role = element.getAttribute('role') ?? '';
  const tag = element.tagName;
  const live = element.getAttribute('aria-live');
  // `MessageBar`, `message-box`: two words that only together name a message.
  const isMessage = names.some(
    (name, i) => name === 'message' && /^(?:bar|box|banner|strip)$/.test(names[i + 1] ?? ''),
  );
  const has = (set: ReadonlySet<string>): boolean => names.some((name) => set.has(name));
  // `no-error`, `error-free`, `on-error` are states of a page, not messages; the body's own names neither.
  const isRoot = tag === 'BODY' || tag === 'HTML' || tag === 'MAIN';
  const bad =
    !isRoot &&
    // `errorlist`, `formerror`: written together, as older markup does.
    (has(ERROR_NAMES) || names.some((name) => TOGETHER.test(name))) &&
    !names.includes('no') &&
    !names.includes('boundary');
  return {
    tone: bad ? 'error' : has(GOOD_NAMES) ? 'good' : 'none',
    alert: ALERT_ROLES.has(role) || live === 'assertive',
    toast:
      !isRoot &&
      (has(TOAST_NAMES) ||
        isMessage ||
        role === 'status' ||
        role === 'dialog' ||
        tag === 'DIALOG' ||
        (live === 'polite' && role !== 'log')),
    prose: !bad && (tag === 'ARTICLE' || tag === 'BLOCKQUOTE' || (!isRoot && has(PROSE_NAMES))),
    aside: ASIDE_TAGS.has(tag) || role === 'navigation' || role === 'contentinfo',
  };
}
