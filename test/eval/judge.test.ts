import { describe, expect, it } from 'vitest';
import type { TabState } from '../../lib/messages/messages.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import type { CorpusPage, PageLabel } from './corpus.ts';
import { judge } from './judge.ts';
import { reportJson, reportText } from './report.ts';
import type { Visit } from './visit-page.ts';

const { threshold } = DEFAULT_SETTINGS;
const page = (label: Partial<PageLabel>, id = 'one'): CorpusPage => ({
  id,
  url: 'http://127.0.0.1:7000/',
  html: '',
  label: { is_error: true, kind: 'page', program: 'Demo', key: 'Disk quota exceeded', ...label },
});

const visit = (
  text: string,
  confidence: number,
  more: { codes?: string[]; products?: string[] } = {},
): Visit => {
  const state: TabState = {
    tabId: 1,
    documentUrl: 'http://127.0.0.1:1/',
    signal: {
      url: 'http://127.0.0.1:1/',
      host: '127.0.0.1:1',
      title: '',
      lang: '',
      status: 200,
      errors: [{ id: 'a', text, lines: [], kind: 'visible', codes: more.codes ?? [], confidence }],
      products: (more.products ?? []).map((name) => ({ name, by: 'title' as const })),
      context: [],
    },
    hits: [],
    knownProducts: [],
    productQuestions: [],
    cardErrorId: null,
    problem: null,
    at: '2026-01-01T00:00:00.000Z',
  };
  return { state, ms: 40, way: 'page', replayed: 0, left: [], trouble: '' };
};

describe('judging a page', () => {
  const misses = (one: CorpusPage, seen: Visit): string[] => judge(one, seen).misses.map(({ miss }) => miss);

  it('detects from the shipped threshold on', () => {
    expect(misses(page({}), visit('Disk quota exceeded', threshold))).toEqual([]);
    expect(misses(page({}), visit('Disk quota exceeded', threshold - 0.01))).toEqual(['missed']);
    expect(misses(page({ is_error: false }), visit('Disk quota exceeded', threshold))).toEqual([
      'false-alarm',
    ]);
    expect(misses(page({}), { ...visit('', 0), state: null })).toEqual(['missed']);
  });

  it('wants the line, and a missed page is a missed line', () => {
    expect(misses(page({}), visit('Something went wrong', 1))).toEqual(['key']);
    expect(judge(page({}), visit('Disk quota exceeded', threshold - 0.01)).judged.keyRight).toBe(false);
    expect(judge(page({ is_error: false }), visit('x', 0)).judged.keyRight).toBeNull();
  });

  it('takes Chromium’s name of a network error among the codes', () => {
    const net = page({ kind: 'net', key: 'ERR_CONNECTION_RESET' });
    const codes = ['NS_ERROR_NET_RESET', 'ERR_CONNECTION_RESET'];
    expect(misses(net, visit('NS_ERROR_NET_RESET', 1, { codes }))).toEqual([]);
    expect(
      misses({ ...net, label: { ...net.label, kind: 'page' } }, visit('NS_ERROR', 1, { codes })),
    ).toEqual(['key']);
  });

  it('asks for products only where the label lists some', () => {
    const seen = visit('Disk quota exceeded', 1, { products: ['Acme 2.1'] });
    expect(misses(page({ products_visible: ['acme'] }), seen)).toEqual([]);
    expect(misses(page({ products_visible: ['acme', 'bolt'] }), seen)).toEqual(['products']);
    expect(misses(page({ products_visible: [] }), seen)).toEqual([]);
  });
});

describe('the report', () => {
  const visited = [
    { one: page({}), seen: visit('Disk quota exceeded', 1) },
    { one: page({ kind: 'none', is_error: false }, 'two'), seen: visit('Quota', 0.9) },
  ].map(({ one, seen }) => ({ ...judge(one, seen), visit: seen }));

  it('has these keys as JSON, and nothing else', () => {
    const json = JSON.parse(reportJson(visited)) as Record<string, unknown>;
    expect(Object.keys(json).join()).toBe(
      'pages,precision,recall,f1,keyLine,productPrecision,productRecall,ece,p50Ms,p95Ms,byKind,misses',
    );
    expect(json).toMatchObject({ pages: 2, precision: 0.5, recall: 1, productRecall: null });
    expect(json['byKind']).toMatchObject({ page: { precision: 1 }, none: { precision: 0 } });
    expect(json['misses']).toMatchObject([{ id: 'two', miss: 'false-alarm', got: 'Quota', confidence: 0.9 }]);
  });

  it('lists every miss as text', () => {
    const text = reportText(visited);
    expect(text).toMatch(/^all +2 +0\.500 +1\.000/m);
    expect(text).toContain('Misses: 1\nfalse-alarm two (0.90)\n    got:      Quota');
  });
});
