import { MAX_CLUE_TEXT } from '../model/limits.ts';
import type { ProductClue } from '../model/signal.ts';
import type { Block, Scope } from './blocks.ts';
import { tidyLine } from './tidy-line.ts';
import { traceOrigins } from './trace-origins.ts';

/** How sure an error must be before its trace says what the page runs on; others may be quoted. */
const SURE = 0.5;
const MAX_LINES = 14;
const MAX_BLOCKS = 400;

/** Clues to products in the page's text: open overlays, traces, short lines at the edges of the page. */
export function cluesInText(scope: Scope, confidence: number): ProductClue[] {
  const overlays = new Set(scope.blocks.flatMap((block) => block.marks.overlay ?? []));
  const trace = confidence >= SURE ? scope.blocks.map((block) => block.text).join('\n') : '';
  return [
    ...[...overlays].map((text) => ({ by: 'overlay' as const, text })),
    ...traceOrigins(trace),
    ...edgeLines(scope.blocks, confidence >= SURE),
  ];
}

/** Headings, footers, addresses, and short lines with a version; of an error page its first and last lines too. */
function edgeLines(blocks: readonly Block[], isError: boolean): ProductClue[] {
  const lines = new Set<string>();
  for (const [index, block] of blocks.slice(0, MAX_BLOCKS).entries()) {
    const { element, marks, heading, linked } = block;
    // A table puts the version into the next cell.
    const next = /[Vv]ersion:?\s*$/.test(block.text) ? (blocks[index + 1]?.text ?? '') : '';
    const text = tidyLine(`${block.text} ${next}`);
    if (text === '' || text.length > MAX_CLUE_TEXT || marks.prose) continue;
    const isEdge =
      heading > 0 ||
      marks.aside ||
      /^(?:ADDRESS|CENTER|FOOTER|SMALL)$/.test(element.tagName) ||
      blocks.length < 12;
    const isEnd = isError && (index < 2 || index >= blocks.length - 3);
    const hasName = /\d\.\d/.test(text) && (isEdge || linked > 0 || /[Vv]ersion/.test(text));
    if (
      hasName ||
      isEnd ||
      /\b(?:powered|generated|served|running|built) (?:by|on|with)\b|©|\bcopyright\b/i.test(text)
    )
      lines.add(text);
  }
  const all = [...lines];
  return [...all.slice(0, MAX_LINES - 3), ...all.slice(MAX_LINES - 3).slice(-3)].map((text) => ({
    by: 'line',
    text,
  }));
}
