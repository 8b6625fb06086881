import { expect, it } from 'vitest';
import type { ErrorSignal } from '../model/signal.ts';
import { rememberFleetingErrors } from './fleeting-errors.ts';

const error = (id: string, more: Partial<ErrorSignal> = {}): ErrorSignal => ({
  id,
  text: id,
  lines: [],
  kind: 'visible',
  codes: [],
  confidence: 0.9,
  ...more,
});
const ids = (errors: readonly ErrorSignal[]): string[] => errors.map(({ id }) => id);

it('a toast that went by itself is still reported for half a minute', () => {
  const fleeting = rememberFleetingErrors();
  fleeting.merge([error('toast')], 0);
  expect(ids(fleeting.merge([], 4_000))).toEqual(['toast']);
  expect(fleeting.nextChange(4_000)).toBe(26_000);
  expect(ids(fleeting.merge([], 30_001))).toEqual([]);
  expect(fleeting.nextChange(30_001)).toBeNull();
});

it('a message that stood for long was taken away because it is over', () => {
  const fleeting = rememberFleetingErrors();
  fleeting.merge([error('banner')], 0);
  fleeting.merge([error('banner')], 60_000);
  expect(fleeting.merge([], 60_100)).toEqual([]);
});

it('a toast that comes again is there once', () => {
  const fleeting = rememberFleetingErrors();
  fleeting.merge([error('toast')], 0);
  fleeting.merge([], 1_000);
  expect(ids(fleeting.merge([error('toast')], 2_000))).toEqual(['toast']);
});

it('weak guesses and console reports are not remembered', () => {
  const fleeting = rememberFleetingErrors();
  fleeting.merge([error('weak', { confidence: 0.4 }), error('log', { kind: 'console' })], 0);
  expect(fleeting.merge([], 100)).toEqual([]);
});

it('another page forgets them', () => {
  const fleeting = rememberFleetingErrors();
  fleeting.merge([error('toast')], 0);
  fleeting.forget();
  expect(fleeting.merge([], 100)).toEqual([]);
});
