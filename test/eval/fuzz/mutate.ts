/** Damages the markup of pages in the ways that servers, proxies, editors and attackers do. */
import type { Random } from './random.ts';

/** Longer markup than this says nothing new and takes its time. */
const MAX_HTML = 400_000;
/** Longest piece that is moved, doubled or wrapped, in letters. */
const MAX_PIECE = 4_000;
const MAX_REPEATS = 200;

const HOSTILE = [
  '\u0000',
  '\uD800',
  '\u202E',
  '\u2028',
  '\u200B',
  'Error: ',
  'SQLSTATE[HY000] [2002] ',
  'at a.b (c.js:1:2)\n',
  'File "a.py", line 1\n',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '</body>',
  '</html>',
  '<br>'.repeat(300),
  '<template shadowrootmode="open">',
  '</template>',
  '<form><input name="id"><input name="title">',
  '<textarea>',
  '</textarea>',
  '<plaintext>',
  '<select><option>',
  '<svg><foreignObject>',
  '<math><mtext>',
  '<iframe srcdoc="<p role=alert>Error: framed</p>"></iframe>',
  '<base href="//%">',
  '<input type="password">',
  '<img alt="Error 500">',
  '&#0;&#x110000;&amp;amp;&lt;',
  '{"error":{"message":"x"}}',
  '0x80070005 ERR_FAILED E11000 ORA-00942 HTTP 502',
];
const WRAPS = [
  'div',
  'div class="error"',
  'div class="toast success"',
  'p role="alert"',
  'pre',
  'code',
  'table',
  'td',
  'ul',
  'form',
  'dialog open',
  'article',
  'nav',
  'h1',
  'span',
  'a href="#"',
  'button',
  'label',
  'details',
  'div hidden',
  'div contenteditable',
  'div style="display:none"',
  'div style="position:fixed;color:red"',
  'x-host',
  'template shadowrootmode="open"',
  'svg',
  'noscript',
  'vite-error-overlay',
];
const SEEDS = [
  ' ',
  '.',
  '/',
  ':',
  '(',
  '[',
  '"',
  "'",
  '0',
  'a',
  'a.',
  'at ',
  'Error ',
  '\n',
  '\\',
  '错',
  '<i>',
  '&',
];

/** A piece of the markup, mostly between the beginnings of two tags. */
function pieceOf(html: string, random: Random): [start: number, end: number] {
  const at = (place: number): number => {
    if (random.once(5)) return place;
    const tag = html.indexOf('<', place);
    return tag < 0 ? html.length : tag;
  };
  const start = at(random.int(html.length + 1));
  return [start, Math.max(start, at(Math.min(html.length, start + random.int(MAX_PIECE))))];
}

type Mutation = (html: string, random: Random, other: string) => string;
/** Changes one piece and leaves the rest. */
const onPiece =
  (change: (piece: string, random: Random) => string): Mutation =>
  (html, random) => {
    const [start, end] = pieceOf(html, random);
    return html.slice(0, start) + change(html.slice(start, end), random) + html.slice(end);
  };

/** The bytes of the text, read as what they are not. */
const misread = (text: string, encoding: string): string =>
  new TextDecoder(encoding).decode(new TextEncoder().encode(text));
const ATTRIBUTE = /\s[a-z-]+="[^"]*"/g;

/** Two attributes change places, wherever they stand. */
function swapAttributes(html: string, random: Random): string {
  const found = [...html.matchAll(ATTRIBUTE)];
  if (found.length < 2) return html;
  const [first, second] = [random.pick(found), random.pick(found)].sort((a, b) => a.index - b.index);
  if (!first || !second || first === second) return html;
  const between = html.slice(first.index + first[0].length, second.index);
  return (
    html.slice(0, first.index) + second[0] + between + first[0] + html.slice(second.index + second[0].length)
  );
}

function movePiece(html: string, random: Random): string {
  const [start, end] = pieceOf(html, random);
  const rest = html.slice(0, start) + html.slice(end);
  const [to] = pieceOf(rest, random);
  return rest.slice(0, to) + html.slice(start, end) + rest.slice(to);
}

function wrapPiece(piece: string, random: Random): string {
  const depth = random.once(6) ? random.int(600) : 1 + random.int(4);
  const wraps = Array.from({ length: depth }, () => random.pick(WRAPS));
  const ends = random.once(4)
    ? ''
    : wraps
        .map((wrap) => `</${wrap.split(' ')[0]}>`)
        .toReversed()
        .join('');
  return wraps.map((wrap) => `<${wrap}>`).join('') + piece + ends;
}

const MUTATIONS: readonly Mutation[] = [
  onPiece(() => ''),
  onPiece((piece, random) => piece.repeat(2 + random.int(random.once(4) ? MAX_REPEATS : 3))),
  onPiece(wrapPiece),
  onPiece((piece, random) => piece.slice(random.int(9)) + random.pick(HOSTILE)),
  onPiece((piece, random) => piece + random.pick(HOSTILE).repeat(1 + random.int(20))),
  onPiece((piece, random) => piece + random.pick(SEEDS).repeat(random.int(20_000))),
  onPiece((piece) => piece.toUpperCase()),
  onPiece((piece) => piece.toLowerCase()),
  onPiece((piece, random) =>
    misread(piece, random.pick(['windows-1252', 'utf-16le', 'shift_jis', 'koi8-r'])),
  ),
  onPiece((piece) => [...piece].toReversed().join('')),
  onPiece((piece) => piece.replaceAll(/<[^>]*>/g, '')),
  onPiece((piece) => piece.replaceAll(/\s+/g, ' ')),
  onPiece((piece) => piece.replaceAll(/[A-Za-z]/g, '1')),
  onPiece((piece) => piece.replaceAll('<', '&lt;')),
  onPiece((piece) => piece.replaceAll('&lt;', '<')),
  onPiece((piece) => piece.replaceAll(/class="[^"]*"/g, 'class="error alert" role="alert"')),
  movePiece,
  swapAttributes,
  (html, random) => html.slice(0, random.int(html.length + 1)),
  (html, random) => html.slice(random.int(html.length + 1)),
  (html, random, other) => html.slice(0, pieceOf(html, random)[0]) + other.slice(pieceOf(other, random)[0]),
];
const MAX_MUTATIONS = 6;

/** The page's markup after one to six damages; at most MAX_HTML letters. */
export function mutate(html: string, random: Random, other: string): string {
  let mutated = html;
  for (let left = 1 + random.int(MAX_MUTATIONS); left > 0; left -= 1)
    mutated = random.pick(MUTATIONS)(mutated, random, other).slice(0, MAX_HTML);
  return mutated;
}
