// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { jsonErrorOf } from './json-body.ts';
import { readXmlBody } from './xml-body.ts';

const BODY =
  '<Fault><Code>KilnMissing</Code><Message>There is no kiln 4.</Message><Resource>/kilns/4</Resource></Fault>';
const parse = (text: string, type: 'text/html' | 'application/xml'): Document =>
  new DOMParser().parseFromString(text, type);

it.each([
  ['as it came', parse(BODY, 'application/xml')],
  [
    'as Chromium shows it',
    parse(
      `<div id="webkit-xml-viewer-source-xml">${BODY}</div><div class="pretty-print">…</div>`,
      'text/html',
    ),
  ],
])('a report in XML, %s', (_, document) => {
  // happy-dom calls every parsed document HTML.
  if (!document.querySelector('.pretty-print'))
    Object.defineProperty(document, 'contentType', { value: 'application/xml' });
  const body = readXmlBody(document);
  expect(body && jsonErrorOf(body.value, 404)).toMatchObject({
    message: 'There is no kiln 4.',
    codes: ['KilnMissing'],
  });
});

it('the same name twice is a list', () => {
  const document = parse(
    '<div id="webkit-xml-viewer-source-xml"><errors><error>Too hot</error><error>Too dry</error></errors></div>',
    'text/html',
  );
  expect(readXmlBody(document)?.value).toEqual({ errors: { error: ['Too hot', 'Too dry'] } });
});

it('a page of HTML is none', () => {
  expect(readXmlBody(parse('<p>There is no kiln 4.</p>', 'text/html'))).toBeNull();
});
