import type { Scope } from './blocks.ts';
import type { FoundProduct } from './products.ts';
import { tidyLine } from './tidy-line.ts';
import { traceOrigins } from './trace-origins.ts';

/** How sure an error must be before its trace says what the page runs on; others may be quoted. */
const SURE = 0.5;

/** Products of overlays and traces, and those that `labelledProducts` finds. */
export function productsInText(scope: Scope, confidence: number): FoundProduct[] {
  const overlays = new Set(scope.blocks.flatMap((block) => block.marks.overlay ?? []));
  const trace = confidence >= SURE ? scope.blocks.map((block) => block.text).join('\n') : '';
  const names = [...overlays, ...traceOrigins(trace)];
  return [...names.map((name): FoundProduct => ({ name, by: 'error' })), ...labelledProducts(scope)];
}

/**
 * What a short page or an error page says about the program that made it: `nginx/1.22.1`,
 * `Powered by Name 2.1`, `Name Version: 3.2`, a heading `Name 4.8.1`.
 */
function labelledProducts(scope: Scope): FoundProduct[] {
  const found: FoundProduct[] = [];
  const blocks = scope.blocks.slice(0, 400);
  for (const [index, block] of blocks.entries()) {
    const { element, marks, heading } = block;
    if (block.text.length > 200 || marks.prose) continue;
    // A table puts the version into the next cell.
    const next = /Version:?\s*$/.test(block.text) ? (blocks[index + 1]?.text ?? '') : '';
    const text = tidyLine(`${block.text} ${next}`);
    const label = /^([A-Z][\w.+ -]{1,30}) Version:? ?v?(\d{1,4}(?:\.\d{1,6}){1,3}\w{0,12})/.exec(text);
    const powered =
      /\b(?:[Pp]owered by|[Rr]unning(?: on)?|[Gg]enerated by) (?:the )?([A-Z][\w.+-]{1,30}(?: [A-Z][\w.+-]{1,30})?)(?:[ /]v?(\d{1,4}(?:\.\d{1,6}){1,3}\w{0,12}))?/.exec(
        text,
      );
    const edge =
      heading > 0 ||
      marks.aside ||
      /^(?:ADDRESS|CENTER|FOOTER|SMALL)$/.test(element.tagName) ||
      scope.blocks.length < 12;
    const slash = edge
      ? /^(?:.{0,60} )?([A-Za-z][\w.-]{1,30})\/(\d{1,4}(?:\.\d{1,6}){1,3}\w{0,12})\b/.exec(text)
      : null;
    const plain =
      edge || block.linked > 0
        ? /^([A-Z][\w.+-]{1,30}(?: [A-Z][\w.+-]{1,20})?) v?(\d{1,4}(?:\.\d{1,6}){1,3}\w{0,12})(?: \(.{0,40}\)| .{0,30})?$/.exec(
            text,
          )
        : null;
    for (const match of [label, powered, slash, plain])
      if (match?.[1] && !/^(?:HTTP|Mozilla|Version|Python Path)$/.test(match[1]))
        found.push({ name: match[1], by: 'error', ...(match[2] && { version: match[2] }) });
  }
  return found;
}
