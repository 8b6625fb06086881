import { describe, expect, it } from 'vitest';
import { editMarkdown, fenced, insertBlock, quoted, type MarkdownEdit } from './markdown-edits.ts';

/** `[` and `]` stand for the ends of the selection. */
function marked(text: string) {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  return { text: text.replace('[', '').replace(']', ''), start, end };
}
const shown = ({ text, start, end }: ReturnType<typeof marked>): string =>
  `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;

describe('editMarkdown', () => {
  it.each<[MarkdownEdit, string, string]>([
    ['bold', 'a [word] here', 'a **[word]** here'],
    ['bold', 'a **[word]** here', 'a [word] here'],
    ['italic', 'a [] here', 'a _[stressed words]_ here'],
    ['code', 'run [npm ci] now', 'run `[npm ci]` now'],
    ['list', 'one\n[two\nthree]\nfour', 'one\n[- two\n- three]\nfour'],
    ['list', '[- two\n- three]', '[two\nthree]'],
    ['steps', '[open it\nclose it]', '[1. open it\n2. close it]'],
    ['quote', 'th[e]y said', '> they said[]'],
  ])('%s: %j', (edit, before, after) => {
    expect(shown(editMarkdown(marked(before), edit))).toBe(after);
  });
  it('code of several lines stands in a fence of its own', () => {
    expect(editMarkdown(marked('see\n[a\nb]'), 'code').text).toBe('see\n\n```\na\nb\n```\n');
  });
  it('an address becomes the address of the link, words become its words', () => {
    const ofAddress = editMarkdown({ text: 'https://a.example/b', start: 0, end: 19 }, 'link');
    expect(ofAddress.text).toBe('[link text](https://a.example/b)');
    expect(ofAddress.text.slice(ofAddress.start, ofAddress.end)).toBe('link text');
    const ofWords = editMarkdown({ text: 'the manual', start: 4, end: 10 }, 'link');
    expect(ofWords.text).toBe('the [manual](https://)');
    expect(ofWords.text.slice(ofWords.start, ofWords.end)).toBe('https://');
  });
});

it('a block is set off by empty lines, whatever stands around it', () => {
  expect(insertBlock({ text: '', start: 0, end: 0 }, 'B').text).toBe('B\n');
  expect(insertBlock({ text: 'a\n\n\nz', start: 2, end: 2 }, 'B').text).toBe('a\n\nB\n\nz');
});
it('a long quotation is cut, and says so', () => {
  expect(quoted('a\n\nb\nc', 2)).toBe('> a\n>\n> …');
});
it('a fence is longer than any run of ticks in the code', () => {
  expect(fenced('a ``` b')).toBe('````\na ``` b\n````');
});
