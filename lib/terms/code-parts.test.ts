import { expect, it } from 'vitest';
import { codeParts } from './code-parts.ts';

it('tells code from words', () => {
  expect(codeParts('It says\n```js\nboom()\n```\nwhy?')).toEqual([
    { text: 'It says', isCode: false },
    { text: 'boom()', isCode: true },
    { text: 'why?', isCode: false },
  ]);
});

it('takes the rest for code where a fence is not closed', () => {
  expect(codeParts('~~~\nboom()').at(-1)).toEqual({ text: 'boom()', isCode: true });
});
