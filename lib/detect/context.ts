import { MAX_CONTEXT, MAX_CONTEXT_TEXT } from '../model/limits.ts';
import { tidyLine } from './tidy-line.ts';

/** In the order of nearness to what a person is doing: what the page is, its parts, its fields. */
const NAMES = [
  'h1,[role="heading"][aria-level="1"]',
  '[aria-current="page"],[aria-current="true"],[aria-selected="true"]',
  'h2,h3,legend,caption,fieldset>[class*="title"]',
  'label,[role="tab"],summary',
];
/** The way to the page. Looked for first and then into: asking every link what stands around it costs much. */
const TRAIL = 'nav[aria-label*="readcrumb"],[class*="readcrumb"]';
const STEPS = 'a,li';
const MAX_PER_NAME = 20;
/** On a page with more elements than this, parts and fields say little, and looking for them takes long. */
const MAX_SEARCHED = 20_000;

const FIELDS = new Set(['INPUT', 'TEXTAREA', 'SELECT', 'SCRIPT', 'STYLE']);

/** Nodes looked at for one name, and how deep they may lie: nobody reads what stands further inside a heading. */
const MAX_NODES = 400;
const MAX_DEPTH = 30;

/** Text of an element without that of fields inside it. */
function ownWords(element: Element): string {
  let text = '';
  let nodes = 0;
  const visit = (parent: Element, depth: number): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      nodes += 1;
      if (text.length > 400 || nodes > MAX_NODES) return;
      if (node.nodeType === 3) text += (node as Text).data.slice(0, 400);
      if (node.nodeType !== 1 || depth >= MAX_DEPTH || FIELDS.has((node as Element).tagName)) continue;
      text += ' ';
      visit(node as Element, depth + 1);
      text += ' ';
    }
  };
  visit(element, 0);
  return text;
}

/** What the page is about: headings, section names, form labels, breadcrumb. Nothing that was typed. */
export function readContext(document: Document): string[] {
  const lines = new Set<string>();
  const isLong = document.getElementsByTagName('*').length > MAX_SEARCHED;
  const trail = isLong ? null : document.querySelector(TRAIL);
  const places = [
    ...(isLong ? ['h1'] : NAMES).map((selector) => document.querySelectorAll(selector)),
    ...(trail ? [trail.querySelectorAll(STEPS)] : []),
  ];
  for (const elements of places) {
    for (const element of [...elements].slice(0, MAX_PER_NAME)) {
      if (element.closest('[contenteditable],[role=textbox]')) continue;
      const text = tidyLine(ownWords(element)).replace(/[:*\s]{1,10}$/, '');
      if (text !== '' && text.length <= MAX_CONTEXT_TEXT) lines.add(text);
    }
  }
  return [...lines].slice(0, MAX_CONTEXT);
}
