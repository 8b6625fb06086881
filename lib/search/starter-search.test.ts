import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../model/settings.ts';
import { readStarterEntries } from '../packs/publish-starter.ts';
import { questionOf } from '../packs/starter-pack.ts';
import { signErrorText } from '../signature/sign-error-text.ts';
import { indexOf } from '../../test/fixtures/index-of.ts';
import type { Hit, Query } from '../model/search.ts';
import type { AnswerIndex } from './answer-index.ts';
import { queryFromText } from './build-query.ts';
import { searchAnswers } from './search-answers.ts';

/** Every starter entry must be found by each of its messages: a typo in a message is a user left alone. */
const entries = readStarterEntries('lib/packs/starter');
let index: AnswerIndex;
/** Of each message: whether the look-up was sure enough for a card. */
const sure: boolean[] = [];

beforeAll(async () => {
  index = await indexOf(entries.map(questionOf));
});

async function lookUp(text: string, products: readonly string[] = []): Promise<Hit[]> {
  const query: Query = {
    errors: [text],
    codes: signErrorText(text).codes,
    text,
    products,
    limit: 3,
    typing: false,
  };
  const hits = await searchAnswers(query, { index, verdicts: new Map(), now: Date.parse('2026-11-21') });
  if (!hits.ok) throw new Error(hits.problem);
  return hits.value;
}

describe('starter pack', () => {
  it('holds at least 150 questions', () => expect(entries.length).toBeGreaterThanOrEqual(150));

  it.each(entries.map((entry) => [entry.id, entry] as const))(
    '%s is found by its own words',
    async (id, entry) => {
      for (const message of entry.errors) {
        const hits = await lookUp(message, entry.products);
        sure.push((hits[0]?.confidence ?? 0) >= DEFAULT_SETTINGS.threshold);
        expect(
          hits.map((hit) => hit.question.id),
          message,
        ).toContain(`starter/${id}`);
      }
      const asked = await lookUp(entry.title);
      expect(
        asked.map((hit) => hit.question.id),
        entry.title,
      ).toContain(`starter/${id}`);
    },
  );

  it.each([
    ['Could not save: TypeError: Failed to fetch', 'web-failed-to-fetch'],
    ['TypeError: Failed to fetch (attempt 16)', 'web-failed-to-fetch'],
    [
      "TypeError: Cannot read properties of undefined (reading 'length') at render (app.js:12)",
      'js-cannot-read-properties-of-undefined',
    ],
    ['Der Server meldet 502 Bad Gateway, bitte später erneut versuchen.', 'http-502-bad-gateway'],
    ['PG::UndefinedTable: ERROR:  relation "orders" does not exist', 'pg-relation-does-not-exist'],
  ])('is sure of a message that something stands around: %s', async (text, id) => {
    const [first] = await lookUp(text);
    expect(first?.question.id).toBe(`starter/${id}`);
    expect(first?.confidence).toBeGreaterThan(DEFAULT_SETTINGS.threshold);
  });

  it('is sure of "Page not found" when the status says so, and no more than unsure of a bare status', async () => {
    const answered = async (text: string, status: string): Promise<Hit | undefined> => {
      // As `queryFromError` asks: the codes stand in the text too.
      const query = {
        errors: [text],
        codes: [status],
        text: `${text}\n${status}`,
        products: [],
        limit: 3,
        typing: false,
      };
      const hits = await searchAnswers(query, { index, verdicts: new Map(), now: Date.parse('2026-11-21') });
      return hits.ok ? hits.value[0] : undefined;
    };
    const missing = await answered('Page not found', 'HTTP 404');
    expect(missing?.question.id).toBe('starter/http-404-not-found');
    expect(missing?.confidence).toBeGreaterThan(DEFAULT_SETTINGS.threshold);
    const unknown = await answered('The widget could not be frobnicated', 'HTTP 500');
    expect(unknown?.confidence).toBeLessThan(DEFAULT_SETTINGS.threshold);
  });

  it.each([
    ['mysql access denied 1045', 'mysql-access-denied-1045'],
    ['mysql acess denied 1045', 'mysql-access-denied-1045'],
    ['502 bad gatew', 'http-502-bad-gateway'],
  ])('puts first what is typed: %s', async (text, id) => {
    const now = Date.parse('2026-11-21');
    const hits = await searchAnswers(queryFromText(text), { index, verdicts: new Map(), now });
    expect(hits.ok && hits.value[0]?.question.id).toBe(`starter/${id}`);
  });

  it('is sure of nearly every message', () => {
    expect(sure.length).toBeGreaterThan(entries.length);
    expect(sure.filter(Boolean).length / sure.length).toBeGreaterThan(0.98);
  });

  it.each([
    'Something went wrong',
    'Error',
    'Access denied',
    'Unexpected error occurred, please try again later',
    'Your order could not be placed',
    'Order 4711 failed: payment declined',
    'ORA-00942: table or view does not exist',
    'error TS9999: nothing',
    'Invalid configuration for widget frobnicator',
    'Welcome back',
  ])('stays below the threshold for what it does not know: %s', async (text) => {
    expect((await lookUp(text))[0]?.confidence ?? 0).toBeLessThan(DEFAULT_SETTINGS.threshold);
  });
});
