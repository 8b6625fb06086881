import { describe, expect, it } from 'vitest';
import { markdownOfHtml } from './html-markdown.ts';

const BASE = 'https://forum.example';
const md = (html: string): string => markdownOfHtml(html, BASE);

describe('HTML as Markdown', () => {
  it('keeps paragraphs, emphasis, code, lists, quotes and links', () => {
    expect(md('<p>It says <b>E&#95;7</b>,<br>see <code>log&amp;txt</code>.</p>\n<p>Then   stops.</p>')).toBe(
      'It says **E_7**,\nsee `log&txt`.\n\nThen stops.',
    );
    expect(md('<ol><li>Off</li><li><p>On</p></li></ol><ul><li>Done</li></ul>')).toBe(
      '1. Off\n1. On\n\n- Done',
    );
    expect(md('<blockquote><p>Why?</p></blockquote><a href="/t5/x?a=1&amp;b=2">here</a>')).toBe(
      '> Why?\n\n[here](https://forum.example/t5/x?a=1&b=2)',
    );
  });

  it('leaves code blocks as they are', () => {
    expect(md('<pre>if (a &lt; b) {\n    stop();\n}</pre><p>So.</p>')).toBe(
      '```\nif (a < b) {\n    stop();\n}\n```\n\nSo.',
    );
  });

  it('keeps what a code block is said to be', () => {
    const code = (attributes: string): string => md(`<pre><code${attributes}>a\nb</code></pre>`);
    expect(code(' class="hljs language-peerside-verdicts"')).toBe('```peerside-verdicts\na\nb\n```');
    expect(code(' class="hljs"')).toBe('```\na\nb\n```');
    expect(code(' class="language-`a`"')).toBe('```\na\nb\n```');
  });

  it('drops scripts, styles, comments and links that run something', () => {
    expect(md('<p>a<script>alert("<p>x</p>")</script><!-- <p>no</p> --><style>p{}</style>b</p>')).toBe('ab');
    expect(md('<a href="javascript:alert(1)">click</a> <a href=\'data:text/html,x\'>me</a>')).toBe(
      'click me',
    );
    expect(md('<img src=x onerror=alert(1)>1 < 2')).toBe('1 < 2');
  });

  it('takes hostile text in a moment', () => {
    for (const piece of ['<', '<a ', '<!--', '&#', '<a href="', '<pre>', '<ul><li>', '<script>'])
      expect(typeof md(piece.repeat(20_000))).toBe('string');
  });
});
