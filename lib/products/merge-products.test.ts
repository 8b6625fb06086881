import { expect, it } from 'vitest';
import { mergeProducts } from './merge-products.ts';

it('one name once, its version from whichever evidence has it', () => {
  expect(
    mergeProducts([
      { name: 'Nimbus CRM', by: 'title' },
      { name: 'nimbus-crm', version: 'v2.1', by: 'error' },
      { name: ' ', by: 'title' },
      { name: 'Kiln', version: 'about two', by: 'page' },
    ]),
  ).toEqual([
    { name: 'Nimbus CRM', version: '2.1', by: 'title' },
    { name: 'Kiln', by: 'page' },
  ]);
});
