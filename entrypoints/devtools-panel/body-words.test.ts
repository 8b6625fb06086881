import { describe, expect, it } from 'vitest';
import type { ListedError } from '../../components/devtools/listed-error.ts';
import { textOfMarkup, wordsOfBody } from './body-words.ts';

const failed: ListedError = {
  key: 'k',
  kind: 'network',
  at: 0,
  count: 1,
  text: 'Request failed with status code 500',
  lines: [],
  codes: ['HTTP 500'],
  request: { method: 'GET', address: 'https://shop.example/api' },
  by: 'devtools',
};

describe('wordsOfBody', () => {
  it('takes the message of JSON, with the status beside it', () => {
    const body = JSON.stringify({
      error: { code: 'E_STOCK', message: 'connect ECONNREFUSED 10.0.0.7:5432' },
      user: 'mara',
    });
    const words = wordsOfBody(failed, body, 'application/json; charset=utf-8');
    expect(words?.text).toBe('connect ECONNREFUSED 10.0.0.7:5432');
    expect(words?.lines).toContain('Request failed with status code 500');
    expect(words?.codes).toEqual(['HTTP 500', 'E_STOCK', 'ECONNREFUSED']);
    expect(JSON.stringify(words)).not.toContain('mara');
  });

  it('takes the telling line of a page', () => {
    const body = `<!doctype html><html><head><title>Oven</title><style>b{}</style></head><body><nav>Home</nav>
<h1>PDOException</h1><pre>SQLSTATE[42S02]: Base table or view not found: 1146 Table &#39;oven.loaves&#39; doesn&apos;t exist</pre></body></html>`;
    expect(wordsOfBody(failed, body, 'text/html')?.text).toContain("Table 'oven.loaves' doesn't exist");
  });

  it('says nothing more where the body does not', () => {
    expect(wordsOfBody(failed, '{"items":[]}', 'application/json')).toBeNull();
    expect(wordsOfBody(failed, 'See you soon', 'text/plain')).toBeNull();
    expect(wordsOfBody(failed, '', 'text/html')).toBeNull();
  });

  it('JSON that is none is read like text', () =>
    expect(wordsOfBody(failed, 'TypeError: oven is null', 'application/json')?.text).toBe(
      'TypeError: oven is null',
    ));
});

describe('textOfMarkup', () => {
  it('leaves out what no reader sees, and decodes', () => {
    const markup =
      '<p>a &lt;b&gt;</p><SCRIPT>x</SCRIPT><!-- <p>no</p> --><style>y</style><b>c&#x21;&#99999999;</b>';
    expect(textOfMarkup(markup).split('\n').filter(Boolean)).toEqual(['a <b>', 'c!&#99999999;']);
  });

  it.each([
    '<'.repeat(100_000),
    '<script>'.repeat(12_000),
    '<!--'.repeat(25_000),
    '&#'.repeat(50_000),
    '<p ',
  ])('ends on hostile markup', (markup) => {
    const start = performance.now();
    textOfMarkup(markup);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
