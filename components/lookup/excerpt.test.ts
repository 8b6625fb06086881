import { expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

it('keeps a short text whole', () => {
  expect(excerpt('One.\n\nTwo.')).toBe('One.\n\nTwo.');
});
it('stops at the end of a block', () => {
  const long = 'word '.repeat(60).trim();
  expect(excerpt(`${long}\n\n${long}\n\nend`)).toBe(long);
});
it('never cuts inside a code block, even over its blank lines', () => {
  const code = '```sh\nnpm ci\n\nnpm run build\n```';
  expect(excerpt(`${code}\n\n${'x'.repeat(400)}`)).toBe(code);
});
it('keeps one block however long it is', () => {
  expect(excerpt('y'.repeat(2_000))).toHaveLength(2_000);
});
it('takes an unclosed fence as code to the end', () => {
  expect(excerpt('```\na\n\nb')).toBe('```\na\n\nb');
});
