import { expect, it } from 'vitest';
import type { ErrorSignal, PageSignal } from '../../lib/model/signal.ts';
import { errorsOfPage, LISTED_ID, signalOf } from './page-errors.ts';

const error = (kind: ErrorSignal['kind'], text: string, lines: string[] = []): ErrorSignal => ({
  id: text,
  kind,
  text,
  lines,
  codes: [],
  confidence: 0.3,
});
const page: PageSignal = {
  url: 'https://shop.example/rota',
  host: 'shop.example',
  title: 'Rota',
  lang: 'en',
  status: 200,
  errors: [
    error('visible', 'seen by all'),
    error('console', 'TypeError: oven is null'),
    error('http', 'Request failed with status code 404', ['POST /api/gone']),
    error('http', 'Loading failed for the <script>', ['https://cdn.example/a.js']),
    error('network', 'ERR_NAME_NOT_RESOLVED'),
  ],
  products: [{ name: 'Ovenware', by: 'title' }],
  context: [],
};

it('lists what console and requests told, with the whole address, and not what stands on the page', () => {
  const listed = errorsOfPage(page, 5);
  expect(
    listed.map(({ kind, text, request }) => [kind, text, request && `${request.method} ${request.address}`]),
  ).toEqual([
    ['console', 'TypeError: oven is null', null],
    ['network', 'Request failed with status code 404', 'POST https://shop.example/api/gone'],
    ['network', 'Loading failed for the <script>', 'GET https://cdn.example/a.js'],
    ['network', 'ERR_NAME_NOT_RESOLVED', 'GET https://shop.example/rota'],
  ]);
  expect(new Set(listed.map(({ key }) => key)).size).toBe(4);
});

it('is looked up redacted, with the products of the page', () => {
  const [listed] = errorsOfPage({ ...page, errors: [error('console', 'no mail for mara@shop.example')] }, 5);
  if (!listed) throw new Error('nothing was listed');
  const signal = signalOf(listed, page);
  expect(signal.errors.map(({ id }) => id)).toEqual([LISTED_ID]);
  expect(signal.products).toEqual(page.products);
  expect(JSON.stringify(signal)).not.toContain('mara@');
  expect(signalOf(listed, null).products).toEqual([]);
});
