import { describe, expect, it } from 'vitest';
import { question } from '../../test/fixtures/samples.ts';
import type { Query } from '../model/search.ts';
import { describeQuery } from './describe-query.ts';
import { describeQuestion } from './describe-question.ts';

const facts = { best: null };
const query = (part: Partial<Query>): Query => ({
  errors: [],
  codes: [],
  text: '',
  products: [],
  limit: 10,
  typing: false,
  ...part,
});

describe('describeQuestion', () => {
  it('a thread of day posts is found as one, and by nothing that anyone looks up', () => {
    const thread = question({
      id: 'a/7',
      communityId: 'a',
      tags: ['peerside-triage', 'printer'],
      products: ['printer'],
    });
    const { terms, record } = describeQuestion(thread, { ...facts, tagsNameProducts: true });
    expect([...terms.keys()].toSorted()).toEqual(['qa/7', 'ta']);
    expect(record).toEqual(thread);
  });
  it('what the community marked as out of date counts as said to be', () => {
    const [answer] = question({}).answers;
    const best = answer ? { ...answer, stale: true as const } : null;
    expect(describeQuestion(question({}), { best }).features.obsolete).toBe(true);
    expect(describeQuestion(question({}), facts).features.obsolete).toBe(false);
  });
  it('is met by the keys of the same message with other values', () => {
    const kept = describeQuestion(
      question({ errors: ["Error: ENOENT: no such file or directory, open '/srv/a/app.json'"] }),
      facts,
    );
    const asked = describeQuery(
      query({ errors: ["Error: ENOENT: no such file or directory, open '/home/b/conf.json'"] }),
    );
    const kinds = asked.keys.filter((key) => kept.terms.has(key)).map((key) => key[0]);
    expect(new Set(kinds)).toContain('s');
    expect(new Set(kinds)).toContain('l');
  });

  it('is met through its unwrapped form where the page shows the message bare', () => {
    const kept = describeQuestion(
      question({ errors: ['Could not save: the disk quota of this account is exceeded'] }),
      facts,
    );
    const asked = describeQuery(query({ errors: ['the disk quota of this account is exceeded'] }));
    expect(asked.keys.filter((key) => kept.terms.has(key)).map((key) => key[0])).toEqual(['u']);
  });

  it('holds every impact over 0 to 1', () => {
    const long = 'connection refused by the database '.repeat(300);
    const { terms } = describeQuestion(
      question({ title: 'database', body: long, products: ['Postgres'], demand: 5_000_000 }),
      facts,
    );
    for (const impact of terms.values()) expect(impact > 0 && impact <= 1).toBe(true);
  });

  it('says more of a word in the title than of one in the body', () => {
    const { terms } = describeQuestion(question({ title: 'printer offline', body: 'spooler jammed' }), facts);
    expect(terms.get('wprinter') ?? 0).toBeGreaterThan(terms.get('wspooler') ?? 0);
  });

  it('orders the threads of a product by how many people look for them', () => {
    const impact = (demand: number): number =>
      describeQuestion(question({ products: ['Redis'], demand }), facts).terms.get('predis') ?? 0;
    expect(impact(0)).toBeGreaterThan(0);
    expect(impact(50)).toBeGreaterThan(impact(5));
    expect(impact(90_000)).toBeGreaterThan(impact(50));
  });

  it('takes tags as products only where people name products by tags', () => {
    const tagged = question({ products: [], tags: ['nginx'] });
    expect(describeQuestion(tagged, facts).features.products).toEqual([]);
    expect(describeQuestion(tagged, { ...facts, tagsNameProducts: true }).features.products).toEqual([
      'nginx',
    ]);
  });

  it('is found by the words that a duplicate lends', () => {
    const lent = describeQuestion(question({ title: 'Screen stays black' }), {
      ...facts,
      lent: ['Monitor shows nothing after wake'],
    });
    expect(lent.terms.has('wmonitor')).toBe(true);
  });
});

it('counts all words of a thread more that others were sent to', () => {
  const impact = (lent: string[]): number =>
    describeQuestion(question({ title: 'printer offline' }), { best: null, lent }).terms.get('wprinter') ?? 0;
  expect(impact(['Spooler jammed', 'No paper'])).toBeGreaterThan(impact([]));
});

describe('describeQuery', () => {
  it('lets a word of the text count more than one of its code', () => {
    const { words } = describeQuery(query({ text: 'It broke\nspooler\n```\nsegment\n```' }));
    expect(words.get('wspooler') ?? 0).toBeGreaterThan(words.get('wsegment') ?? 0);
  });

  it('lets a word of the first line count more than one of the rest', () => {
    const { words } = describeQuery(query({ text: 'kernel panic\nsince yesterday afternoon' }));
    expect(words.get('wpanic') ?? 0).toBeGreaterThan(words.get('wafternoon') ?? 0);
  });

  it('stays bounded whatever is pasted', () => {
    const text = Array.from({ length: 50_000 }, (_, n) => `word${n}x`).join(' ');
    const { words, lines } = describeQuery(query({ text, errors: Array.from({ length: 500 }, () => text) }));
    expect(words.size).toBeLessThanOrEqual(64);
    expect(lines.length).toBeLessThanOrEqual(12 * 12);
  });
});
