/** Documents that are no HTML page: endless or malformed JSON, text, XML, drawings. */
import { documentInput, type HostileInput, REAL_ERROR } from './input.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const TEXT_TYPE = 'text/plain; charset=utf-8';

export const DOCUMENT_INPUTS: readonly HostileInput[] = [
  documentInput(
    'json-huge',
    'JSON of four million letters',
    'bounded',
    JSON_TYPE,
    () => `[${'{"error":"cold"},'.repeat(240_000)}{}]`,
  ),
  documentInput(
    'json-deep',
    'JSON nested a hundred thousand deep',
    'bounded',
    JSON_TYPE,
    () => '{"error":['.repeat(50_000) + ']}'.repeat(50_000),
    500,
  ),
  documentInput(
    'json-prototype',
    'JSON with the names of prototypes in it',
    'bounded',
    JSON_TYPE,
    () =>
      '{"__proto__":{"error":"a","status":500},"constructor":{"prototype":{"message":"b"}},"toString":null,"hasOwnProperty":1,"error":{"__proto__":{"message":"c"},"length":-1,"message":{"toString":1}}}',
    500,
  ),
  documentInput('text-huge', 'plain text of two million letters', 'bounded', TEXT_TYPE, () =>
    'Error: cold kiln at (((\n'.repeat(84_000),
  ),
  documentInput('text-bytes', 'plain text that is none: letters of every kind', 'bounded', TEXT_TYPE, () =>
    Array.from({ length: 60_000 }, (_, i) => String.fromCharCode(0x20 + ((i * 7919) % 0x3000))).join(''),
  ),
  documentInput(
    'xhtml',
    'XHTML with the error in it, and elements of made-up kinds',
    'found',
    'application/xhtml+xml; charset=utf-8',
    () =>
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Shop</title></head><body><h1>The shop is closed</h1><pre role="alert">${REAL_ERROR}</pre><x:form xmlns:x="urn:x"><x:input name="body"/></x:form><script>/* none */</script></body></html>`,
    500,
  ),
  documentInput(
    'xhtml-broken',
    'XHTML that does not parse',
    'bounded',
    'application/xhtml+xml; charset=utf-8',
    () => `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${REAL_ERROR}</body></html>`,
  ),
  documentInput(
    'xml',
    'XML without any HTML, nested two hundred deep',
    'bounded',
    'text/xml; charset=utf-8',
    () => `<?xml version="1.0"?>${'<error>'.repeat(200)}Error${'</error>'.repeat(200)}`,
  ),
  documentInput(
    'drawing',
    'a drawing as the document',
    'bounded',
    'image/svg+xml',
    () =>
      `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Error: ${REAL_ERROR}</text><foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml">Error</body></foreignObject></svg>`,
  ),
  documentInput(
    'frameset',
    'a set of frames, and no body',
    'bounded',
    'text/html; charset=utf-8',
    () => '<frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset>',
  ),
  documentInput(
    'empty',
    'nothing at all, with an error status and a type',
    'bounded',
    'text/html; charset=utf-8',
    () => ' ',
    500,
  ),
  documentInput(
    'never-closed',
    'tags that are never closed, and attributes that never end',
    'bounded',
    'text/html; charset=utf-8',
    () =>
      `${'<b><i><font><nobr><table><select><a>'.repeat(100)}<div class="${'error '.repeat(20_000)}><p id='${'x'.repeat(20_000)}`,
  ),
];
