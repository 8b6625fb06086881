import { beforeAll, describe, expect, it } from 'vitest';
import type { TabState } from '../messages/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts';
import type { ErrorSignal, PageSignal } from '../model/signal.ts';
import { readStarterEntries } from '../packs/publish-starter.ts';
import { questionOf } from '../packs/starter-pack.ts';
import { indexOf } from '../../test/fixtures/index-of.ts';
import type { AnswerIndex } from '../search/answer-index.ts';
import { badgeOf } from './badge.ts';
import { mergeFrames } from './frame-errors.ts';
import { lookUpPage } from './look-up-page.ts';

let index: AnswerIndex;
beforeAll(async () => {
  index = await indexOf(readStarterEntries('lib/packs/starter').map(questionOf));
});

const refused: ErrorSignal = {
  id: 'e1',
  text: "ERROR 1045 (28000): Access denied for user 'shop'@'localhost' (using password: YES)",
  lines: [],
  kind: 'visible',
  codes: ['ERROR 1045'],
  confidence: 0.95,
};
const page = (more: Partial<PageSignal> = {}): PageSignal => ({
  url: 'https://shop.example.com/orders',
  host: 'shop.example.com',
  title: 'Orders',
  lang: 'en',
  status: 500,
  errors: [refused],
  products: [],
  context: [],
  ...more,
});
const lookUp = (
  signal: PageSignal,
  settings: Partial<Settings> = {},
  verdicts = new Map<string, boolean>(),
): Promise<TabState> =>
  lookUpPage(
    1,
    signal,
    { ...DEFAULT_SETTINGS, ...settings },
    { index, verdicts, now: Date.parse('2026-11-21') },
  );

describe('lookUpPage', () => {
  it('gives a card beside a visible error with a sure fix', async () => {
    const state = await lookUp(page());
    expect(state.cardErrorId).toBe('e1');
    expect(state.fixErrorId).toBe('e1');
    expect(state.hits[0]?.question.id).toBe('starter/mysql-access-denied-1045');
    expect(state.hits[0]?.reasons.map(({ kind }) => kind)).toContain('same-error');
    expect(badgeOf(state, DEFAULT_SETTINGS).text).not.toBe('');
  });

  it('stays silent above the user’s threshold, on muted hosts, with cards off, and on hidden errors', async () => {
    expect((await lookUp(page(), { threshold: 0.999 })).cardErrorId).toBeNull();
    expect((await lookUp(page(), { mutedHosts: ['shop.example.com'] })).cardErrorId).toBeNull();
    expect((await lookUp(page(), { cards: false })).cardErrorId).toBeNull();
    const hidden = await lookUp(page({ errors: [{ ...refused, kind: 'console', confidence: 0.4 }] }), {
      threshold: 0.1,
    });
    expect(hidden.cardErrorId).toBeNull();
    expect(hidden.hits.length).toBeGreaterThan(0);
    expect(badgeOf(hidden, DEFAULT_SETTINGS)).toMatchObject({
      text: '1',
      title: expect.stringContaining('hidden'),
    });
  });

  it('a hidden error that left the page broken is the page’s error', async () => {
    const hidden = { ...refused, kind: 'console' as const, confidence: 0.9 };
    expect((await lookUp(page({ errors: [hidden] }))).cardErrorId).toBeNull();
    const broken = await lookUp(page({ errors: [hidden], broken: true }));
    expect(broken.cardErrorId).toBe('e1');
    expect(badgeOf(broken, DEFAULT_SETTINGS).title).toContain('for the error on this page');
  });

  it('what a blocker stopped is listed and not counted', async () => {
    const trifle = await lookUp(page({ errors: [{ ...refused, kind: 'http', confidence: 0.05 }] }));
    expect(trifle.signal?.errors).toHaveLength(1);
    expect(badgeOf(trifle, DEFAULT_SETTINGS).title).not.toContain('hidden');
  });

  it('is as unsure as the spotting', async () => {
    expect((await lookUp(page({ errors: [{ ...refused, confidence: 0.3 }] }))).cardErrorId).toBeNull();
  });

  it('says nothing on an error that nobody knows', async () => {
    const state = await lookUp(
      page({ errors: [{ ...refused, text: 'Flux lattice torn at node 7', codes: [] }] }),
    );
    expect(state).toMatchObject({ cardErrorId: null, problem: null });
    expect(badgeOf(state, DEFAULT_SETTINGS).text).toBe('');
  });

  it('prefers the fix that failed here no longer', async () => {
    const sure = (await lookUp(page())).hits[0];
    const failedHere = new Map([[sure?.answer?.id ?? '', false]]);
    const again = (await lookUp(page(), {}, failedHere)).hits.find(
      (hit) => hit.question.id === sure?.question.id,
    );
    expect(again?.confidence).toBeLessThan(sure?.confidence ?? 0);
  });

  it('lists a known product’s questions, those nearest to the page first', async () => {
    const state = await lookUp(
      page({
        errors: [],
        products: [{ name: 'Printer', by: 'title' }],
        context: ['Scan to computer', 'Scanner settings'],
      }),
    );
    expect(state.knownProducts).toEqual(['Printer']);
    expect(state.productQuestions[0]?.question.title).toMatch(/scan/i);
    expect(badgeOf(state, DEFAULT_SETTINGS).title).toContain('Printer');
  });

  it('keeps one answer per hit, because session storage is small', async () => {
    const { hits } = await lookUp(page());
    expect(hits.length).toBeGreaterThan(0);
    for (const { answer, question } of hits)
      expect(question).toMatchObject({ answers: answer ? [answer] : [], body: '', errors: [] });
  });
});

describe('mergeFrames', () => {
  it('keeps errors of frames beside the top document’s, and drops them when it navigates', () => {
    const top = page({ errors: [] });
    const withFrame = mergeFrames(top, 3, page({ errors: [refused] }));
    expect(withFrame).toMatchObject({ url: top.url, errors: [{ id: 'f3:e1' }] });
    expect(mergeFrames(withFrame, 0, page()).errors.map(({ id }) => id)).toEqual(['e1', 'f3:e1']);
    expect(mergeFrames(withFrame, 3, page({ errors: [] })).errors).toEqual([]);
    expect(
      mergeFrames(withFrame, 0, page({ url: 'https://shop.example.com/' })).errors.map(({ id }) => id),
    ).toEqual(['e1']);
  });

  it('keeps what a frame said before the top document spoke, and nothing of the page before', () => {
    const product = { name: 'Printer', by: 'title' as const };
    const clues = [{ by: 'generator' as const, text: 'Banner Press 2.1' }];
    const early = mergeFrames(null, 3, page({ title: 'Advertisement', products: [product], clues }));
    expect(early).toMatchObject({ title: '', products: [], clues: [], errors: [{ id: 'f3:e1' }] });
    expect(mergeFrames(early, 0, page({ errors: [] })).errors.map(({ id }) => id)).toEqual(['f3:e1']);
    const elsewhere = page({ url: 'https://shop.example.com/', products: [product] });
    expect(mergeFrames(elsewhere, 3, page())).toMatchObject({ products: [], errors: [{ id: 'f3:e1' }] });
  });
});
