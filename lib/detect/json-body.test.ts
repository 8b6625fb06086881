// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { jsonErrorOf, readJsonBody } from './json-body.ts';

describe('the error in a JSON body', () => {
  it.each([
    [
      'problem details (RFC 9457)',
      { type: 'https://x.example/locked', title: 'Conflict', status: 409, detail: 'Shelf 4 is locked' },
      409,
      'Shelf 4 is locked',
    ],
    [
      'GraphQL with status 200',
      { data: null, errors: [{ message: 'Field "jug" is unknown', locations: [] }] },
      200,
      'Field "jug" is unknown',
    ],
    [
      'a list of field errors',
      { detail: [{ loc: ['body', 'n'], msg: 'n is too small' }] },
      422,
      'n is too small',
    ],
    [
      'OAuth',
      { error: 'invalid_grant', error_description: 'The code was used before' },
      400,
      'The code was used before',
    ],
    [
      'the message rather than the phrase',
      { statusCode: 400, error: 'Bad Request', message: 'kiln must be a number' },
      400,
      'kiln must be a number',
    ],
    ['only a phrase', { error: 'Not Found' }, 404, 'Not Found'],
    ['a failure flag', { success: false, reason: 'The kiln is cold' }, 200, 'The kiln is cold'],
    ['strings in a list', { errors: ['No kiln is free'] }, 200, 'No kiln is free'],
  ])('%s', (_name, value, status, message) => {
    expect(jsonErrorOf(value, status)?.message).toBe(message);
  });

  it.each([
    ['items with words of trouble', { items: [{ message: 'error' }], total: 1 }],
    ['an empty list of errors', { errors: [], data: { id: 1 } }],
    ['no error so far', { error: null, ok: true }],
    ['a number', 12],
    ['an empty list', []],
  ])('not %s', (_name, value) => {
    expect(jsonErrorOf(value, 200)).toBeNull();
  });

  it('takes codes of both kinds', () => {
    const error = jsonErrorOf({ error: { code: 11_000, type: 'kiln_error', message: 'Kiln is taken' } }, 409);
    expect(error?.codes).toEqual(['ERROR 11000', 'kiln_error']);
  });

  it('a report that stands in the message as JSON of its own', () => {
    const message = JSON.stringify([
      { code: 'too_hot', path: ['kiln', 2], message: 'Kiln 2 is at 900 degrees' },
    ]);
    const error = jsonErrorOf({ error: { message, code: -32_600 } }, 400);
    expect(error?.message).toBe('Kiln 2 is at 900 degrees');
    expect(error?.codes).toContain('too_hot');
  });
  it('a message that merely begins like JSON stays one', () => {
    expect(jsonErrorOf({ error: { message: '[{"kiln" is not closed' } }, 400)?.message).toBe(
      '[{"kiln" is not closed',
    );
  });

  it('a body nested a thousand times ends', () => {
    let value: { error: unknown; message: string } = { error: null, message: 'deep' };
    for (let i = 0; i < 1_000; i += 1) value = { error: value, message: `level ${i}` };
    expect(jsonErrorOf(value as never, 500)?.message).toBe('level 999');
  });
});

describe('a document that is JSON', () => {
  const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

  it('is one <pre>, as browsers show it', () => {
    expect(readJsonBody(parse('<pre>{"a":1}</pre><div class="json-formatter-container"></div>'))).toEqual({
      a: 1,
    });
  });

  it.each([
    [
      'a sample in an article',
      '<p>This is what the server answers when the kiln is cold and nobody lit it:</p><pre>{"error":"cold"}</pre>',
    ],
    ['broken JSON', '<pre>{"a":</pre>'],
    ['plain text', '<pre>all is well</pre>'],
    ['nothing', ''],
  ])('not %s', (_name, html) => {
    expect(readJsonBody(parse(html))).toBeUndefined();
  });
});
