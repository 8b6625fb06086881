import { describe, expect, it } from 'vitest';
import { BROKEN_PAGE } from '../model/limits.ts';
import { tappedErrors, tappedFeatures, type SeenPage } from './tapped-errors.ts';
import type { TappedEvent } from './world.ts';

const WORKING: SeenPage = { url: 'https://app.example.com/inbox', blank: 0, generic: false };
const EMPTY: SeenPage = { ...WORKING, blank: 1 };
const GENERIC: SeenPage = { ...WORKING, generic: true };
const UNCAUGHT: TappedEvent = { kind: 'uncaught', text: 'x is not a function', name: 'TypeError' };
const of = (event: TappedEvent, page = WORKING) => tappedErrors([event], page)[0];

describe('words', () => {
  it.each<[string, TappedEvent, string, string[]]>([
    ['an exception has its class', UNCAUGHT, 'TypeError: x is not a function', []],
    [
      'a class that the text names already is not doubled',
      { kind: 'console', text: 'TypeError: x is null', name: 'TypeError' },
      'TypeError: x is null',
      [],
    ],
    [
      'causes stand below',
      { ...UNCAUGHT, causes: ['RangeError: too deep'] },
      'TypeError: x is not a function',
      ['RangeError: too deep'],
    ],
    [
      'a request has its address',
      { kind: 'request', text: 'Request failed with status code 502', status: 502, request: 'GET /api' },
      'Request failed with status code 502',
      ['GET /api'],
    ],
    [
      'a script with a status',
      { kind: 'resource', text: 'script', status: 404, request: 'https://app.example.com/a.js' },
      'Failed to load resource: the server responded with a status of 404',
      ['https://app.example.com/a.js'],
    ],
    [
      'a style sheet without one',
      { kind: 'resource', text: 'link', status: 0, request: 'https://app.example.com/a.css' },
      'Loading failed for the <link> with source “https://app.example.com/a.css”.',
      ['https://app.example.com/a.css'],
    ],
    [
      'a socket',
      { kind: 'resource', text: 'websocket', status: 0, request: 'wss://app.example.com/live' },
      "WebSocket connection to 'wss://app.example.com/live' failed",
      ['wss://app.example.com/live'],
    ],
    [
      'a script that the policy refused',
      {
        kind: 'policy',
        text: "script-src 'self'",
        name: 'script-src-elem',
        request: 'https://cdn.example/a.js',
      },
      `Loading the script 'https://cdn.example/a.js' violates the following Content Security Policy directive: "script-src 'self'". The action has been blocked.`,
      [],
    ],
    [
      'an inline style',
      { kind: 'policy', text: "style-src 'self'", name: 'style-src-attr', request: 'inline' },
      `Applying inline style violates the following Content Security Policy directive: "style-src 'self'". The action has been blocked.`,
      [],
    ],
    [
      'a connection',
      { kind: 'policy', text: "default-src 'self'", name: 'connect-src', request: 'https://api.example' },
      `Connecting to 'https://api.example' violates the following Content Security Policy directive: "default-src 'self'". The action has been blocked.`,
      [],
    ],
  ])('%s', (_name, event, text, lines) => {
    expect(of(event)).toMatchObject({ text, lines });
  });

  it('the directive is no exception’s class', () => {
    expect(of({ kind: 'policy', text: "img-src 'self'", name: 'img-src', request: 'x' })).not.toHaveProperty(
      'name',
    );
  });

  it.each([
    'Script error.',
    'Uncaught Script error.',
    'ResizeObserver loop completed with undelivered notifications.',
    'AbortError: The user aborted a request.',
    'Warning: Each child in a list should have a unique "key" prop.',
  ])('%s is noise', (text) => expect(of({ kind: 'uncaught', text })).toBeUndefined());
});

describe('a quiet mark or the error of the page', () => {
  const kinds: TappedEvent[] = [
    UNCAUGHT,
    { kind: 'rejection', text: 'TypeError: Failed to fetch', name: 'TypeError' },
    { kind: 'console', text: 'Could not load the week: RangeError: Invalid time value' },
    { kind: 'request', text: 'Request failed with status code 500', status: 500, request: 'GET /api/week' },
    { kind: 'resource', text: 'script', status: 500, request: 'https://app.example.com/a.js' },
    {
      kind: 'policy',
      text: "script-src 'self'",
      name: 'script-src',
      request: 'https://app.example.com/a.js',
    },
  ];

  it.each(kinds)('$kind on a page that works stays a quiet mark', (event) => {
    expect(of(event)?.confidence).toBeLessThan(BROKEN_PAGE);
    expect(of(event, { ...WORKING, blank: 0.5 })?.confidence).toBeLessThan(BROKEN_PAGE);
  });

  it.each(kinds.filter(({ kind }) => kind !== 'request'))(
    '$kind on a page that stayed empty is its error',
    (event) => expect(of(event, EMPTY)?.confidence).toBeGreaterThan(0.6),
  );

  it('an exception tells what "something went wrong" means; a failed request does not', () => {
    expect(of(UNCAUGHT, GENERIC)?.confidence).toBeGreaterThan(0.8);
    expect(of(kinds[3] ?? UNCAUGHT, GENERIC)?.confidence).toBeLessThan(BROKEN_PAGE);
  });

  it('somebody else’s server counts for less than the page’s own, by whatever name that goes', () => {
    const at = (request: string) =>
      tappedFeatures({ kind: 'resource', text: 'script', request }, WORKING).foreign;
    expect(at('https://tracker.example.net/t.js')).toBe(1);
    expect(at('https://cdn.example.com/a.js')).toBe(0);
    expect(at('/a.js')).toBe(0);
    expect(
      tappedFeatures({ kind: 'request', text: 'x', request: 'GET https://other.example.org/' }, WORKING),
    ).toMatchObject({ foreign: 1 });
    expect(
      tappedFeatures(
        { kind: 'request', text: 'x', request: 'GET http://10.0.0.5:81/' },
        { ...WORKING, url: 'http://10.0.0.5:80/' },
      ),
    ).toMatchObject({ foreign: 0 });
    expect(at('http://[broken')).toBe(0);
  });

  it('the same text twice is one error', () => {
    expect(tappedErrors([UNCAUGHT, UNCAUGHT, { ...UNCAUGHT, kind: 'console' }], WORKING)).toHaveLength(1);
  });
});
