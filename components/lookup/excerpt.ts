/** Longest excerpt in characters, once one whole block is in. */
const MAX_CHARS = 360;

/**
 * The first blocks of a Markdown text: whole paragraphs, lists and code blocks, as many as fit, at least one.
 * Blocks end at blank lines; those inside a fenced code block do not count.
 */
export function excerpt(markdown: string): string {
  const blocks: string[] = [];
  let block: string[] = [];
  let fence: string | null = null;
  const close = () => {
    if (block.length > 0) blocks.push(block.join('\n'));
    block = [];
  };
  for (const line of markdown.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && fence === null) fence = mark;
    else if (mark && fence !== null && mark.startsWith(fence)) fence = null;
    if (line.trim() === '' && fence === null) close();
    else block.push(line);
  }
  close();
  const kept: string[] = [];
  let length = 0;
  for (const next of blocks) {
    if (kept.length > 0 && length + next.length > MAX_CHARS) break;
    kept.push(next);
    length += next.length;
  }
  return kept.join('\n\n');
}
