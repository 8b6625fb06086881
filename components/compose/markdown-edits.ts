/** What the composer's toolbar does to a Markdown text. Pure: text and selection in, text and selection out. */

export interface Selected {
  text: string;
  /** Selection in UTF-16 units. */
  start: number;
  end: number;
}

export type MarkdownEdit = 'bold' | 'italic' | 'code' | 'link' | 'list' | 'steps' | 'quote';

/** Applies one tool to the selection; where the selection has it already, takes it away again. */
export function editMarkdown(selected: Selected, edit: MarkdownEdit): Selected {
  switch (edit) {
    case 'bold':
      return wrap(selected, '**', 'bold words');
    case 'italic':
      return wrap(selected, '_', 'stressed words');
    case 'code':
      return isOfLines(selected) ? fence(selected) : wrap(selected, '`', 'code');
    case 'link':
      return link(selected);
    case 'list':
      return eachLine(selected, /^- /, () => '- ');
    case 'quote':
      return eachLine(selected, /^> ?/, () => '> ');
    case 'steps':
      return eachLine(selected, /^\d+\. /, (line) => `${line + 1}. `);
  }
}

/** Puts a block in place of the selection, with an empty line around it; the caret goes behind it. */
export function insertBlock({ text, start, end }: Selected, block: string): Selected {
  const before = text.slice(0, start).replace(/\n+$/, '');
  const after = text.slice(end).replace(/^\n+/, '');
  const head = before === '' ? '' : `${before}\n\n`;
  const caret = head.length + block.length;
  return { text: `${head}${block}${after === '' ? '\n' : `\n\n${after}`}`, start: caret, end: caret };
}

/** A text as a Markdown quotation, at most so many lines of it. */
export function quoted(text: string, mostLines = 12): string {
  const lines = text.trim().split('\n');
  const shown = lines.slice(0, mostLines);
  return [...shown, ...(lines.length > mostLines ? ['…'] : [])]
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** A fence that the text itself cannot end. */
export function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}\n${code.replace(/\n$/, '')}\n${ticks}`;
}

const isOfLines = ({ text, start, end }: Selected): boolean => text.slice(start, end).includes('\n');

function wrap({ text, start, end }: Selected, mark: string, example: string): Selected {
  const size = mark.length;
  const [before, inside, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  if (before.endsWith(mark) && after.startsWith(mark)) {
    return {
      text: before.slice(0, -size) + inside + after.slice(size),
      start: start - size,
      end: end - size,
    };
  }
  const words = inside === '' ? example : inside;
  return {
    text: before + mark + words + mark + after,
    start: start + size,
    end: start + size + words.length,
  };
}

function link({ text, start, end }: Selected): Selected {
  const inside = text.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(inside);
  const [words, address] = isAddress ? ['link text', inside] : [inside || 'link text', 'https://'];
  const made = `[${words}](${address})`;
  const from = isAddress ? start + 1 : start + words.length + 3;
  return {
    text: text.slice(0, start) + made + text.slice(end),
    start: from,
    end: from + (isAddress ? words : address).length,
  };
}

function fence({ text, start, end }: Selected): Selected {
  return insertBlock({ text, start, end }, fenced(text.slice(start, end)));
}

/** Every line that the selection touches gets the mark, or loses it where all have it. */
function eachLine({ text, start, end }: Selected, has: RegExp, mark: (line: number) => string): Selected {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const until = next === -1 ? text.length : next;
  const lines = text.slice(from, until).split('\n');
  const all = lines.every((line) => has.test(line));
  const changed = lines.map((line, at) => (all ? line.replace(has, '') : mark(at) + line)).join('\n');
  return {
    text: text.slice(0, from) + changed + text.slice(until),
    start: lines.length > 1 ? from : from + changed.length,
    end: from + changed.length,
  };
}
