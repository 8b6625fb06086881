/** Texts that make a pattern begin matches it cannot end, and texts that are too long or not what they seem. */
import { escapeHtml } from '../page.ts';
import { bounded, found, type HostileInput, silent } from './input.ts';

/** What stacks of patterns begin with, by what the patterns are about; each is repeated past every limit. */
const SEEDS: Record<string, readonly string[]> = {
  separators: [' ', '.', '/', ':', '::', '-', '_', ',', ' . ', '\t', './', '../', '\\', '::a', '/a/'],
  quotes: ['"', "'", '`', '“', '«', '\\"', '"a', "'a' ", "can't ", "a'b'"],
  brackets: ['(', '[', '{', '<', '((', '[[', '(a', '[a]', '<a', ')', 'at ((', 'a(b'],
  digits: ['1', '0x', '0', '1.', '1:', '1-', '127.', 'a1', '4 ', '404 ', '2026-01-', '12:00:'],
  frames: [
    'at (((',
    'File "',
    'at a.b',
    'at a (b',
    '    at ',
    '#0 ',
    'in a:1',
    'from a.rb:1:in `',
    '\tat a(',
  ],
  words: [
    'error ',
    'Error: ',
    'Error',
    'failed ',
    'not ',
    'no ',
    'SQLSTATE[',
    'E_',
    'ERR_',
    'a.B',
    'aB',
    'HTTP ',
  ],
  addresses: ['http://', 'a@', 'a@a.', 'C:\\', '/usr/', 'www.', 'a.example/', '?a=', '%20', '&a='],
  letters: ['é', '错', 'خ', 'ошибка ', '\u200B', '\u202E', '\uFEFF', '😀', 'İ', 'ß', '\u0301'],
};
const LENGTH = 20_000;

const runOf = (seed: string, length = LENGTH): string =>
  escapeHtml(seed.repeat(Math.ceil(length / seed.length)));
const bomb = (seed: string): string =>
  `<div class="error">Error: ${runOf(seed)}\u0001</div><pre>${runOf(seed)}\nFatal error: ${runOf(seed)}</pre>`;
/** One paragraph of all: many would make an article of the page, and errors in articles are quoted. */
const paragraph = (seeds: readonly string[]): string =>
  `<p>${seeds.map((seed) => runOf(seed, 2_000)).join('\u0001')}</p>`;

const BOMBS: readonly HostileInput[] = Object.entries(SEEDS).map(([family, seeds]) =>
  found(`bomb-${family}`, `runs of ${family}, each 20,000 letters long, in prose, in a message, in a trace`, {
    markup: paragraph(seeds) + seeds.map(bomb).join(''),
  }),
);

/** In a box that the browser need not lay out: the reader's time is what is measured. */
const UNSEEN = 'content-visibility:auto;contain-intrinsic-size:100px;margin-top:9000px';

export const TEXT_INPUTS: readonly HostileInput[] = [
  ...BOMBS,
  found('hundred-megabytes', 'one text node of a hundred million letters', {
    markup: `<div id="long" style="${UNSEEN}"></div>`,
    script: `document.getElementById('long').textContent = 'Error: nothing. '.repeat(6250000);`,
  }),
  found('hundred-megabytes-blank', 'one text node of a hundred million blanks', {
    markup: `<div id="long" style="${UNSEEN}"></div>`,
    script: `document.getElementById('long').textContent = ' '.repeat(100000000);`,
  }),
  found('ten-megabyte-line', 'a <pre> with one line of ten million letters', {
    markup: `<pre id="long" style="${UNSEEN}"></pre>`,
    script: `document.getElementById('long').textContent = 'a'.repeat(10000000);`,
  }),
  found('million-lines', 'a <pre> with a million lines of a trace', {
    markup: `<pre id="long" style="${UNSEEN}"></pre>`,
    script: `document.getElementById('long').textContent = '    at a.b (c.js:1:2)\\n'.repeat(1000000);`,
  }),
  found('same-error-2000-times', 'the same error two thousand times', {
    markup: '<div id="many"></div>',
    script: `document.getElementById('many').innerHTML = '<p class="error">TypeError: a.b is not a function</p>'.repeat(2000);`,
  }),
  bounded('two-thousand-errors', 'two thousand different errors', {
    markup: '<div id="many"></div>',
    script: `document.getElementById('many').innerHTML = Array.from({ length: 2000 }, (_, i) => '<p role="alert">Error KX-' + i + ': kiln ' + i.toString(36).repeat(9) + ' is cold</p>').join('');`,
  }),
  found('mirrored', 'the text around the error turned about, made invisible and cut in half letters', {
    markup: '<div class="error" id="odd"></div>',
    script: `const odd = document.getElementById('odd');
for (const part of ['\\u202Ederewop srorrE\\u202C', 'E\\u200Br\\u200Br\\u200Bo\\u200Br', '\\uD800', 'Error: \\uDC00\\uD800', 'Fatal\\u0000 error', 'a\\u2028Error: b\\u2029c', '\\uFFFE\\uFFFF', 'A\\u0301'.repeat(5000)]) {
  odd.append(part, document.createElement('br'));
}`,
  }),
  found(
    'endless-names',
    'a title, a language, an id, class names, labels and roles of a million letters each',
    {
      markup: '<div id="named">Error: nothing</div>',
      script: `const long = 'error alert '.repeat(90000);
document.title = long;
document.documentElement.lang = long;
const named = document.getElementById('named');
for (const name of ['class', 'role', 'aria-label', 'aria-describedby', 'aria-live', 'title', 'data-a', 'id']) named.setAttribute(name, long);`,
    },
  ),
  found('endless-address', 'a hundred thousand letters behind the # and in the path’s query', {
    script: `history.replaceState(null, '', '?' + 'a=%20&'.repeat(9000) + '#' + '/error/'.repeat(9000));`,
  }),
  silent('manual-of-errors', 'three hundred paragraphs that explain errors', {
    markup: `<article>${'<h2>Error handling</h2><p>When the kiln reports an error such as a failed start, people often read the manual first, and then they look at the fuse before they ask anybody.</p>'.repeat(300)}</article>`,
  }),
];
