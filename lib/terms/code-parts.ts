const FENCE = /^[ \t]*(?:```|~~~)/;

/** A Markdown text in parts, each of whole lines: what stands between code fences, and the rest. */
export function codeParts(markdown: string): { text: string; isCode: boolean }[] {
  const parts: { text: string; isCode: boolean }[] = [];
  let isCode = false;
  let lines: string[] = [];
  const end = (): void => {
    if (lines.length > 0) parts.push({ text: lines.join('\n'), isCode });
    lines = [];
  };
  for (const line of markdown.split('\n')) {
    if (FENCE.test(line)) {
      end();
      isCode = !isCode;
    } else lines.push(line);
  }
  end();
  return parts;
}
