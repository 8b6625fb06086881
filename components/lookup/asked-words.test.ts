import { expect, it } from 'vitest';
import type { ControlSignal } from '../../lib/model/asked.ts';
import { askedTitle, foundWords, whereWords } from './asked-words.ts';
import { roleWords } from './role-words.ts';

const asked = (control: Partial<ControlSignal>) => ({
  kind: 'control' as const,
  control: { role: 'textbox', name: 'Cone', hints: [], near: [], place: [], ...control },
  host: 'kiln.example',
  products: [],
});

it('says where a control stands, from the outside in', () => {
  expect(whereWords(asked({ near: ['Oxides', 'Recipe', 'Studio'] }))).toBe('Text field in Recipe › Oxides');
  expect(whereWords(asked({ role: 'button' }))).toBe('Button');
  expect(roleWords('')).toBe('Part of the page');
});
it('says how it was asked', () => {
  const text = { kind: 'text' as const, text: 'E1', host: '', products: [] };
  expect(askedTitle(asked({}))).toBe('You pointed at');
  expect(askedTitle({ ...text, from: 'selection' })).toBe('You selected');
  expect(askedTitle({ ...text, from: 'address-bar' })).toBe('You asked');
});
it('counts in whole words', () => {
  expect([0, 1, 3].map((count) => foundWords(count, 'questions'))).toEqual([
    'No questions found',
    '1 question found',
    '3 questions found',
  ]);
});
