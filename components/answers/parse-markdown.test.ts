import { expect, test } from 'vitest';
import { parseMarkdown } from './parse-markdown.ts';

const SIZE = 50_000;
const filled = (unit: string) => unit.repeat(Math.floor(SIZE / unit.length));

/** Each of these kept the bare parser busy for seconds or overflowed its stack. */
test.each([
  '*',
  '_',
  '~',
  '*a',
  '_*',
  '~a',
  '> ',
  '>',
  '1. ',
  '- ',
  '* a\n',
  '**a*',
  '[',
  '![',
  '[a](',
  '`a',
  '|a|\n',
  '- - - - - a\n',
  '<a ',
  '&#',
])(
  '50 kB of %j are dealt with in time',
  (unit) => {
    const started = performance.now();
    parseMarkdown(filled(unit));
    expect(performance.now() - started).toBeLessThan(3_000);
  },
  20_000,
);

test('ordinary long answers are parsed', () => {
  const answer =
    '## Step\n\nRun `npm ci`, **then**:\n\n- one\n- two\n\n---\n\n```sh\n# * * * * * cron\n***\n```\n\n';
  expect(parseMarkdown(answer.repeat(100))?.children.length).toBeGreaterThan(400);
});

test('a log full of asterisks in a fence is still code', () => {
  const tree = parseMarkdown(`Log:\n\n\`\`\`\n${'***** failed *****\n'.repeat(1_500)}\`\`\`\n`);
  expect(tree?.children.map(({ type }) => type)).toEqual(['paragraph', 'code']);
});
