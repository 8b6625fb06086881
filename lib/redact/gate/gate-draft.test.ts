import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossValidate } from '../../../test/eval/gate/cross-validate.ts';
import { EXAMPLES, readDrafts, readTeaching } from '../../../test/eval/gate/labelled-drafts.ts';
import { BUILD_CUES } from './cues/build-cues.ts';
import { HOLE_SIGNS, ROUND_SIGNS, SAFE_SIGNS } from './cues/hole-signs.ts';
import { ASKING_CUES, OWN_CUES, TROUBLE_CUES } from './cues/person-cues.ts';
import { TOPIC_CUES } from './cues/topic-cues.ts';
import { gateDraft } from './gate-draft.ts';
import { GATE_TEXTS } from './gate-texts.ts';
import { indexCues, matchCues, wordsOf } from './match-cues.ts';

const gate = (body: string, title = ''): ReturnType<typeof gateDraft> =>
  gateDraft({ title, body, answer: '' });

describe('the gate', () => {
  it('knows ways of saying that no list of cues has', () => {
    expect(gate('The courier left my parcel in the rain, the box is soaked').reason).toBe('orders');
    expect(gate('The parcel class of the courier module is soaked in warnings').verdict).toBe('post');
  });

  it.each([
    ['billing', 'I was charged twice for my plan and want a refund'],
    ['account-recovery', 'Mein Konto wurde gehackt und ich komme nicht mehr rein'],
    ['medical', 'Soll ich die Tabletten absetzen?'],
    ['security-hole', 'Encontré una vulnerabilidad en su web'],
    ['minors', 'My daughter gets messages from a stranger'],
  ])('stops for %s and says what to do instead', (reason, text) => {
    const verdict = gate(text);
    expect(verdict).toEqual({ verdict: 'stop', reason });
    expect(GATE_TEXTS[verdict.reason ?? 'tax'].instead).toMatch(/official channel/);
  });

  it('lets through what is about a program', () => {
    expect(gate('The payment API returns 402 in our checkout')).toEqual({ verdict: 'post', reason: null });
    expect(gate('SELECT * FROM orders ORDER BY id is slow')).toEqual({ verdict: 'post', reason: null });
  });

  it('tells an open hole from one that is mended, and from guarding one\u2019s own', () => {
    const hole =
      'Any guest can open the files of other tenants without a login. Tested on two servers, no patch yet.';
    expect(gate(hole)).toEqual({ verdict: 'stop', reason: 'security-hole' });
    expect(
      gate('Are our servers affected by the CVE that 2.4.1 fixed? Which setting turns it off?').verdict,
    ).toBe('post');
    expect(gate('How do I stop guests from opening the files of other tenants in our app?').verdict).toBe(
      'post',
    );
  });

  it('asks for redaction where something personal was found, in the title, the body or the answer', () => {
    const found = { verdict: 'redact', reason: null };
    expect(gate('The build fails', 'Mail to ann@x.example bounces')).toEqual(found);
    expect(gate("open '/home/ann/x' fails")).toEqual(found);
    expect(gateDraft({ title: '', body: '', answer: 'Use the server 93.184.216.34' })).toEqual(found);
  });

  it('reads no words out of code', () => {
    expect(gate('The test fails:\n```\nrefund me; my order; my bank; my lawyer\n```').verdict).toBe('post');
  });

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (body, title) => {
        expect(['post', 'redact', 'stop']).toContain(gate(body, title).verdict);
      }),
      { numRuns: 50 },
    );
  }, 120_000);
});

describe('examples', () => {
  it('weights that never saw an example judge it well enough', () => {
    const [drafts, teaching] = [readDrafts(EXAMPLES), readTeaching()];
    expect(drafts.ok && teaching.ok).toBe(true);
    if (!drafts.ok || !teaching.ok) return;
    expect(drafts.value.length).toBeGreaterThanOrEqual(300);
    const stopped = crossValidate(drafts.value, teaching.value, 3, 3).map((weight) => weight > 0);
    const right = drafts.value.filter(({ stop }, at) => stop && stopped[at]).length;
    expect(right / drafts.value.filter(({ stop }) => stop).length).toBeGreaterThanOrEqual(0.97);
    expect(right / stopped.filter(Boolean).length).toBeGreaterThanOrEqual(0.85);
  }, 120_000);

  it('no example stands there twice', () => {
    const lines = readFileSync(EXAMPLES, 'utf8').trim().split('\n');
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('cues', () => {
  it('are written as words are read: small, without accents, beginning with a word', () => {
    const all = [
      ...Object.values(TOPIC_CUES).flatMap(({ strong, weak, faint }) => [...strong, ...weak, ...faint]),
      ...OWN_CUES,
      ...TROUBLE_CUES,
      ...ASKING_CUES,
      ...BUILD_CUES,
      ...[HOLE_SIGNS, ROUND_SIGNS, SAFE_SIGNS].flatMap((signs) => Object.values(signs).flat()),
    ];
    for (const cue of all)
      expect(cue, cue).toMatch(/^(?!\.\.)(?:(?:[a-z\d]+\*?(?:\/[a-z\d]+\*?)*|\.\.)(?: |$))+$/);
  });

  it('match words, beginnings, choices and gaps, each in its sentence', () => {
    const index = indexCues([
      ['my .. order', 'refund*', 'a/b c'],
      ['refunded', 'refu*'],
    ]);
    const found = matchCues(index, wordsOf('My very late order. REFUNDED! b c'));
    expect(found).toEqual([
      new Map([
        [0, new Set([0])],
        [1, new Set([1])],
        [2, new Set([2])],
      ]),
      new Map([
        [0, new Set([1])],
        [1, new Set([1])],
      ]),
    ]);
    expect(matchCues(index, wordsOf('my one two three four five order'))).toEqual([new Map(), new Map()]);
  });
});
