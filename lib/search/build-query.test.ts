import { expect, it } from 'vitest';
import { errorSignal, pageSignal } from '../../test/fixtures/samples.ts';
import { queryFromError } from './build-query.ts';

it('asks about an error with the products of its page, and the versions that the page names', () => {
  const signal = pageSignal({
    errors: [errorSignal({ id: 'e1', text: 'ZX-914: lid blocked' })],
    products: [
      { name: 'Walnut Press', version: '8.4', by: 'page' },
      { name: 'Acorn Mill', by: 'page' },
    ],
  });
  expect(queryFromError(signal, 'e1')).toMatchObject({
    products: ['Walnut Press', 'Acorn Mill'],
    versions: { 'Walnut Press': '8.4' },
  });
  expect(queryFromError(signal, 'e2')).toBeNull();
});
