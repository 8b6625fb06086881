import { expect, it } from 'vitest';
import { isSameText } from './same-text.ts';

const LONG =
  'Open the cover, take out the toner, and wait for ten seconds before you put it back in its place.';

it.each([
  ['the same', LONG, LONG],
  ['trimmed, other line ends', `${LONG}\r\n\r\nThen print.  `, `${LONG}\n\nThen print.`],
  ['typographic marks', `It's "fine" -- really...`, 'It’s “fine” — really…'],
  ['one word more', LONG, `${LONG} Thanks!`],
  ['marks alone', '+1 👍', '+1 👍'],
])('%s: the same text', (_, sent, stands) => {
  expect(isSameText(sent, stands)).toBe(true);
});

it.each([
  ['another short text', 'Turn it off.', 'Turn it on.'],
  ['the other way round', 'Do not turn it off.', 'Do turn it off.'],
  [
    'another answer',
    LONG,
    'Open the settings, take the second tab, and wait for the list before you choose the printer.',
  ],
  [
    'quoted inside a longer one',
    LONG,
    `Somebody wrote: ${LONG} But that did not help me at all, and now the cover is broken as well, what next?`,
  ],
  ['other marks alone', '👍', '👎'],
  ['nothing', LONG, ''],
])('%s: another text', (_, sent, stands) => {
  expect(isSameText(sent, stands)).toBe(false);
});
