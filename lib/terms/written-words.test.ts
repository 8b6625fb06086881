import { expect, it } from 'vitest';
import { tokenize } from './words.ts';
import { writtenWords } from './written-words.ts';

it('gives each token the word that a person wrote', () => {
  const text = 'Invoices are printed twice by PrintServer.';
  const written = writtenWords(text);
  expect([...new Set(tokenize(text))].map((token) => written.get(token))).toEqual(
    expect.arrayContaining(['invoices', 'printed', 'twice', 'printserver']),
  );
  expect(written.get(tokenize('invoice')[0] ?? '')).toBe('invoices');
});
