// @vitest-environment happy-dom
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describe, expect, it } from 'vitest';
import { AnswerBody } from '../../components/answers/AnswerBody.tsx';
import { markdownOfHtml } from '../../lib/forums/html-markdown.ts';
import { ALLOWED, harmIn } from './harm-in.ts';
import { CLOBBERED, hostilePayloads, markerOf } from './payloads.ts';

const SEED = 5;
/** More at once would be shown as written, because no parser is given that much. */
const CHUNK = 30;
const payloads = hostilePayloads(SEED, 'https://outside.example');
const allowed = { ...ALLOWED, names: CLOBBERED };

function draw(markdown: string): HTMLElement {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => root.render(createElement(AnswerBody, { markdown, onCopy: async () => true })));
  return place;
}

describe('hostile payloads', () => {
  it('are many, all different, in every context, and the same for a seed', () => {
    expect(payloads.length).toBeGreaterThanOrEqual(300);
    expect(new Set(payloads.map(({ text }) => text.replace(/hx\d+x$/, ''))).size).toBe(payloads.length);
    expect(new Set(payloads.map(({ context }) => context)).size).toBeGreaterThan(30);
    expect(hostilePayloads(SEED, 'https://outside.example')).toEqual(payloads);
    expect(hostilePayloads(SEED + 1, 'https://outside.example')).not.toEqual(payloads);
  });

  it('are seen for what they are by the check', () => {
    const place = document.createElement('div');
    const link = document.createElement('a');
    link.setAttribute('href', 'javascript:alert(1)');
    link.setAttribute('onclick', 'alert(1)');
    link.id = 'cookie';
    place.append(link, document.createElement('iframe'));
    expect(harmIn(place, allowed)).toEqual([
      'a onclick',
      'a called cookie',
      'leads to javascript:alert(1)',
      'takes the place of the page: javascript:alert(1)',
      'tells where it is: javascript:alert(1)',
      '<iframe>',
    ]);
  });

  it('are drawn without harm as Markdown, each alone and all in one', () => {
    for (const payload of payloads) {
      const place = draw(payload.text);
      expect(harmIn(place, allowed), payload.text).toEqual([]);
      expect(place.textContent, payload.text).toContain(markerOf(payload));
    }
    const all = draw(payloads.map(({ text }) => text).join('\n\n'));
    expect(harmIn(all, allowed)).toEqual([]);
  }, 60_000);

  it('show elements as the text that they are', () => {
    const elements = payloads.filter(({ context }) =>
      ['an element', 'an event', 'a mutation', 'a name'].includes(context),
    );
    expect(elements.length).toBeGreaterThan(100);
    for (const { text } of elements) {
      const place = draw(text);
      // The host that stands behind a link is ours.
      for (const host of place.querySelectorAll('.ps-link-host')) host.remove();
      expect(place.textContent.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }
  });

  it('are drawn without harm where a forum gives HTML', () => {
    const shapes: ((text: string) => string)[] = [
      (text) => text,
      (text) => `<p>${text}</p>`,
      (text) => `<pre><code>${text}</code></pre>`,
      (text) => `<a href="${text}">${text}</a>`,
    ];
    for (const shape of shapes) {
      for (let start = 0; start < payloads.length; start += CHUNK) {
        const some = payloads.slice(start, start + CHUNK);
        const markdown = some.map(({ text }) => markdownOfHtml(shape(text), 'https://forum.example'));
        const place = draw(markdown.join('\n\n'));
        expect(harmIn(place, allowed)).toEqual([]);
        expect(place.querySelector('.ps-as-written')).toBe(null);
      }
    }
  }, 60_000);
});
