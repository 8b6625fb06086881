import { describe, expect, it } from 'vitest';
import type { Hit, Reason } from '../model/search.ts';
import { questionOf } from '../packs/starter-pack.ts';
import { readStarterEntries } from '../packs/publish-starter.ts';
import { placeFor, suggestionsOf } from './address-bar.ts';

const base = questionOf(readStarterEntries('lib/packs/starter')[0]!);
const hit = (id: string, title: string, reasons: Reason[] = [], answered = true): Hit => ({
  question: { ...base, id, title },
  answer: answered ? (base.answers[0] ?? null) : null,
  score: 1,
  confidence: 0.9,
  reasons,
});

describe('suggestions', () => {
  it('are escaped where the browser reads XML, with what was typed marked', () => {
    const hits = [hit('a/1', '<b>Kiln</b> & "zone"', [{ kind: 'same-code', code: 'E<1>' }])];
    expect(suggestionsOf(hits, 'kil zo', true)).toEqual([
      {
        content: '<b>Kiln</b> & "zone"',
        description:
          '&lt;b&gt;<match>Kiln</match>&lt;/b&gt; &amp; &quot;<match>zone</match>&quot; <dim>– same code E&lt;1&gt;</dim>',
      },
    ]);
  });
  it('are plain where it shows them as they are', () => {
    expect(suggestionsOf([hit('a/1', 'Kiln & zone', [], false)], 'kiln', false)[0]?.description).toBe(
      'Kiln & zone – not answered yet',
    );
  });
  it('are five at most, each title once, without control characters', () => {
    const hits = ['a', 'a', 'b', 'c', 'd', 'e', 'f'].map((title, n) =>
      hit(`x/${n}`, `${title}\u0000\u202e!`),
    );
    expect(suggestionsOf(hits, '', false).map(({ content }) => content)).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((title) => `${title} !`),
    );
  });
});

describe('Enter', () => {
  it('opens the suggestion that was chosen', () => {
    const hits = [hit('a/1', 'Kiln  too\thot'), hit('a/2', 'Kiln too cold')];
    const [first] = suggestionsOf(hits, 'kiln', true);
    expect(placeFor(first?.content ?? '', hits)).toEqual({ kind: 'question', id: 'a/1' });
  });
  it('looks up what was typed, redacted', () => {
    expect(placeFor(' mail to ada@kiln.example ', [])).toEqual({ kind: 'search', text: 'mail to <mail>' });
  });
});
