import { describe, expect, it } from 'vitest';
import { facetsFor, markdownOfPost, tagsOf, tooManyLetters } from './bluesky-text.ts';

const link = (byteStart: number, byteEnd: number, uri: string) => ({
  index: { byteStart, byteEnd },
  features: [{ $type: 'app.bsky.richtext.facet#link', uri }],
});

describe('markdownOfPost', () => {
  it('leads links where they lead, counted in bytes', () => {
    const text = 'Für Lampen: lamps.example/ho... hilft';
    expect(markdownOfPost(text, [link(13, 32, 'https://lamps.example/how_(to)')])).toBe(
      'Für Lampen: [lamps.example/ho...](https://lamps.example/how_%28to%29) hilft',
    );
  });

  it('leaves links as they are that show where they lead, or lead nowhere', () => {
    const text = 'See https://a.example now';
    expect(markdownOfPost(text, [link(4, 21, 'https://a.example')])).toBe(text);
    expect(
      markdownOfPost(text, [link(4, 21, 'javascript:alert(1)'), link(20, 900, 'https://b.example')]),
    ).toBe(text);
  });

  it('keeps line ends, and paragraphs', () => {
    expect(markdownOfPost('one\ntwo\n\nthree', [])).toBe('one  \ntwo\n\nthree');
  });
});

describe('facetsFor', () => {
  it('marks links and the mention at the end, so that they are read back', () => {
    const text = 'Grüße: https://a.example/x. Danke @lamp.example';
    const [first, second] = facetsFor(text, { text: '@lamp.example', mention: 'did:plc:lamp' });
    expect(first).toEqual(link(9, 28, 'https://a.example/x'));
    expect(second).toMatchObject({
      index: { byteStart: 36, byteEnd: 49 },
      features: [{ did: 'did:plc:lamp' }],
    });
    expect(facetsFor('no links', null)).toEqual([]);
  });
});

it('collects tags in the text and beside it once', () => {
  const facets = facetsFor('Hm #lamp', { text: '#lamp', tag: 'lamp' });
  expect(tagsOf(facets, ['lamp', 'hall'])).toEqual(['lamp', 'hall']);
});

it('counts letters as people see them, and bytes at last', () => {
  expect(tooManyLetters('👨‍👩‍👧'.repeat(100))).toBe(0);
  expect(tooManyLetters('x'.repeat(302))).toBe(2);
  expect(tooManyLetters('👨‍👩‍👧'.repeat(200))).toBe(1);
});
