import { expect, it } from 'vitest';
import type { TabState } from '../../lib/messages/messages.ts';
import { hearingOf } from './use-hearing.ts';

const facts = { state: null, late: false, canAsk: true, isRead: true };
const state = { signal: {} } as TabState;

it.each([
  ['granted', { ...facts, state }, 'heard'],
  ['granted', { ...facts, state, late: true }, 'reload'],
  ['granted', facts, 'reload'],
  ['askable', facts, 'askable'],
  ['askable', { ...facts, canAsk: false }, 'elsewhere'],
  ['closed', facts, 'closed'],
  ['askable', { ...facts, isRead: false }, 'unknown'],
  ['askable', { ...facts, state: undefined }, 'unknown'],
  [null, facts, 'unknown'],
] as const)('%s, %o: %s', (access, given, hearing) => expect(hearingOf(access, given)).toBe(hearing));
