import { expect, it } from 'vitest';
import type { ErrorSignal } from '../model/signal.ts';
import { withCodes } from './with-codes.ts';

const read = (error: Partial<ErrorSignal>): ErrorSignal | undefined =>
  withCodes({
    url: '',
    host: '',
    title: '',
    lang: '',
    status: null,
    errors: [{ id: 'e', text: 'x', lines: [], kind: 'visible', codes: [], confidence: 1, ...error }],
    products: [],
    context: [],
  }).errors[0];

it('codes of the text come first, then what the page knew, then those of its lines, each once', () => {
  const error = read({
    text: 'Could not send (QX-4012)',
    codes: ['HTTP 502'],
    lines: ['502 Bad Gateway', 'cause: ORA-00942'],
  });
  expect(error?.codes).toEqual(['QX-4012', 'HTTP 502', 'ORA-00942']);
});

it('the type is the one that the text prints, else the one that stood near it on the page', () => {
  expect(read({ text: 'StockError: no jugs', type: 'KilnError' })?.type).toBe('StockError');
  expect(read({ text: 'shelf 12 holds no jugs', type: 'KilnError' })?.type).toBe('KilnError');
  expect(read({ text: 'shelf 12 holds no jugs' })).not.toHaveProperty('type');
});
