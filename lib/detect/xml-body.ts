import type { Json } from './json-body.ts';

const MAX_DEPTH = 6;
const MAX_MEMBERS = 60;
/** Chromium keeps the document it pretty-prints in this element, and the print in the other. */
const CHROMIUM_SOURCE = '#webkit-xml-viewer-source-xml';
const CHROMIUM_PRINT = '.pretty-print';

/** Child elements as members, by lower-cased name; the same name twice becomes a list; a leaf is its text. */
function valueOf(element: Element, depth: number): Json {
  if (element.childElementCount === 0 || depth > MAX_DEPTH) return (element.textContent ?? '').trim();
  const members = new Map<string, Json[]>();
  for (const child of [...element.children].slice(0, MAX_MEMBERS)) {
    const name = child.localName.toLowerCase();
    members.set(name, [...(members.get(name) ?? []), valueOf(child, depth + 1)]);
  }
  return Object.fromEntries(
    [...members].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

/** A document that is raw XML, as if its elements were members of a JSON object; null for any other. */
export function readXmlBody(document: Document): { value: Json; element: Element } | null {
  const source = document.querySelector(CHROMIUM_SOURCE);
  const isXml =
    /[/+]xml$/.test(document.contentType) && document.documentElement.localName.toLowerCase() !== 'html';
  const root = source ? source.firstElementChild : isXml ? document.documentElement : null;
  if (!root) return null;
  return {
    value: { [root.localName.toLowerCase()]: valueOf(root, 0) },
    element: document.querySelector(CHROMIUM_PRINT) ?? root,
  };
}
