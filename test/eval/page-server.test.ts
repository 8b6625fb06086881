import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CorpusPage } from './corpus.ts';
import { documentOf, NO_EXTRAS, type PageServer, servePages } from './page-server.ts';

const page = (more: Partial<CorpusPage>): CorpusPage => ({
  id: 'one',
  url: 'http://127.0.0.1:7000/shop/a?b=1',
  status: 503,
  html: '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>Down</body></html>',
  label: { is_error: true, kind: 'page', program: 'Demo' },
  ...more,
});

describe('the page server', () => {
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages();
  });
  afterAll(() => server.stop());

  it('shows a page at its own path with its status, and the next in its place', async () => {
    const first = server.show(page({}));
    expect(new URL(first).pathname + new URL(first).search).toBe('/shop/a?b=1');
    const answer = await fetch(first);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Down');
    server.show(page({ url: 'http://127.0.0.1:7000/other', html: 'Up', status: null }));
    expect(await (await fetch(first)).text()).not.toContain('Down');
    expect(await (await fetch(`${server.origin}/other`)).text()).toBe('Up');
  });

  it('answers what the page asks for as the caller says', async () => {
    const answers = new Map([['/api?x=1', { status: 418, headers: {}, body: '' }]]);
    server.show(page({}), { ...NO_EXTRAS, answers });
    expect((await fetch(`${server.origin}/api?x=1`)).status).toBe(418);
    expect((await fetch(`${server.origin}/api`)).status).toBe(200);
  });
});

describe('the document that is sent', () => {
  const sent = (more: Partial<CorpusPage>, head = ''): string =>
    String(documentOf(page(more), 'http://127.0.0.1:9', { ...NO_EXTRAS, head }).body);

  it('is the raw body where the browser made the document', () => {
    const html =
      '<!DOCTYPE html><html><head></head><body><pre>{"a":"&lt;b&gt; &amp;amp;"}</pre><div class="json-formatter-container"></div></body></html>';
    const answer = documentOf(
      page({ html, content_type: 'application/json' }),
      'http://127.0.0.1:9',
      NO_EXTRAS,
    );
    expect(answer.body).toBe('{"a":"<b> &amp;"}');
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(sent({ html, content_type: 'text/html' })).toBe(html);
  });

  it('loads from here what it loaded from its own origin, and its text stays', () => {
    const html = '<img src="http://127.0.0.1:7000/a.png"><p>see "http://127.0.0.1:7000/a.png"</p>';
    expect(sent({ html })).toBe(
      '<img src="http://127.0.0.1:9/a.png"><p>see "http://127.0.0.1:7000/a.png"</p>',
    );
  });

  it('runs no handler whose script was dropped', () => {
    const html =
      '<body class="a > b" onload="start(); go()"><iframe srcdoc="<i onerror=&quot;x()&quot;>"></iframe><b onclick="y()">on load="z"</b>';
    expect(sent({ html })).toBe(
      '<body class="a > b"><iframe srcdoc="<i>"></iframe><b onclick="y()">on load="z"</b>',
    );
  });

  it('knows what a lost style sheet had hidden, unless the text was cut', () => {
    const html = '<link rel="stylesheet" href="/a.css"><p>Up</p>';
    expect(sent({ html, text: 'Up </script>' })).toMatch(
      /^<script nonce=.*\("Up <\\\/script>"\)<\/script><link/s,
    );
    expect(sent({ html, text: 'x'.repeat(60_000) })).toBe(html);
    expect(sent({ html: '<p>Up</p>', text: 'Up' })).toBe('<p>Up</p>');
  });

  it('puts what is added at the start of the head', () => {
    expect(sent({}, '<i>')).toContain('<html lang="en"><head><i><title>');
    expect(sent({ html: '<p>bare</p>' }, '<i>')).toBe('<i><p>bare</p>');
  });
});
