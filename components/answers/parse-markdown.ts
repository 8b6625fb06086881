import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/**
 * Markdown's emphasis and nesting cost quadratic time: 40,000 asterisks took the parser 50 s. A real answer stays
 * far below these bounds, measured at under half a second together; text beyond them is shown as written.
 */
const MAX_MARKERS = 4_000;
const MAX_ITEMS = 1_500;
const MAX_NESTING = 20;

const FENCE = /^ {0,3}(?:```|~~~)/;
const MARKER = /[*_~[\]!|<&]/g;
const CONTAINER = /[>+*-]|\d[.)]/g;
const LEADING = /^[\s>+*\-\d.)]*/;

/** True for text that would keep the parser busy for longer than a person waits. Linear in its length. */
function isTangled(text: string): boolean {
  let markers = 0;
  let items = 0;
  let fenced = false;
  for (const line of text.split('\n')) {
    if (FENCE.test(line)) fenced = !fenced;
    // A line may belong to a fence or not, depending on nesting: containers are counted either way.
    const nesting = (LEADING.exec(line)?.[0] ?? '').match(CONTAINER)?.length ?? 0;
    const isRule = /^[\s*_-]*$/.test(line) && line.length < 200;
    if (nesting > MAX_NESTING && !isRule) return true;
    if (fenced) continue;
    if (nesting > 0) items += 1;
    markers += line.match(MARKER)?.length ?? 0;
    if (markers > MAX_MARKERS || items > MAX_ITEMS) return true;
  }
  return false;
}

/** The tree of GitHub-flavoured Markdown, or null for text that cannot be parsed in reasonable time or depth. */
export function parseMarkdown(text: string): Root | null {
  if (isTangled(text)) return null;
  try {
    return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  } catch {
    // The parser recurses over nesting; text made to overflow it is shown as written.
    return null;
  }
}
