import { describe, expect, it } from 'vitest';
import type { ErrorSignal } from '../model/signal.ts';
import type { Confirmation } from '../model/written.ts';
import { cameBack, keysOf, verdictsForRanking } from './outcome.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const GIVEN = Date.parse('2026-11-01T10:00:00.000Z');

const page = (text: string, host = 'shop.example'): { host: string; errors: ErrorSignal[] } => ({
  host,
  errors: [{ id: 'e1', text, lines: [], kind: 'visible', codes: [], confidence: 1 }],
});
const TIMED_OUT = 'Request 4711 to db-2.internal timed out after 30000 ms';
const confirmation = (change: Partial<Confirmation> = {}): Confirmation => ({
  answerId: 'forum.example/7#9',
  questionId: 'forum.example/7',
  worked: true,
  host: 'shop.example',
  keys: keysOf(page(TIMED_OUT)),
  cameBackAt: null,
  toldIn: null,
  at: new Date(GIVEN).toISOString(),
  ...change,
});

describe('what became of "It worked"', () => {
  it('knows the error again, with other numbers, within seven days', () => {
    const again = page('Request 12 to db-2.internal timed out after 30000 ms');
    expect(cameBack([confirmation()], again, GIVEN + 2 * DAY)).toEqual([
      confirmation({ cameBackAt: new Date(GIVEN + 2 * DAY).toISOString() }),
    ]);
  });

  it.each([
    ['another error', page('Cannot read the certificate of the mail server'), GIVEN + DAY, {}],
    ['another site', page(TIMED_OUT, 'other.example'), GIVEN + DAY, {}],
    ['the page that was still open', page(TIMED_OUT), GIVEN + HOUR / 2, {}],
    ['more than seven days', page(TIMED_OUT), GIVEN + 8 * DAY, {}],
    ['an answer that did not help', page(TIMED_OUT), GIVEN + DAY, { worked: false }],
    ['one that came back before', page(TIMED_OUT), GIVEN + DAY, { cameBackAt: '2026-11-01T20:00:00.000Z' }],
    ['one that was found by words', page(TIMED_OUT), GIVEN + DAY, { keys: [] }],
    ['a page without errors', { host: 'shop.example', errors: [] }, GIVEN + DAY, {}],
  ])('is not moved by %s', (_, seen, now, change) => {
    expect(cameBack([confirmation(change)], seen, now)).toEqual([]);
  });

  it('lifts an answer whose error stayed away, and no longer one whose error came back', () => {
    const stayed = confirmation();
    const back = confirmation({ answerId: 'b', cameBackAt: '2026-11-03T10:00:00.000Z' });
    const failed = confirmation({ answerId: 'c', worked: false });
    expect([...verdictsForRanking([stayed, back, failed])]).toEqual([
      [stayed.answerId, true],
      ['c', false],
    ]);
    expect([...verdictsForRanking([stayed], [{ ...stayed, cameBackAt: back.cameBackAt }])]).toEqual([]);
  });
});
