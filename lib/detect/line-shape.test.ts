import { describe, expect, it } from 'vitest';
import { shapeOf } from './line-shape.ts';
import { MAX_LINE } from './tidy-line.ts';

const is = (line: string): string[] => {
  const { frame, exception, bareException, severity, mild, log, status, generic, advice, label } =
    shapeOf(line);
  return Object.entries({
    frame,
    exception,
    bareException,
    severity,
    mild,
    log,
    status,
    generic,
    advice,
    label,
  })
    .filter(([, value]) => value)
    .map(([name]) => name);
};

describe('frames, places and code are never a key', () => {
  it.each([
    '    at walk (/srv/app.js:3:4)',
    '\tat org.acme.Pool.take(Pool.java:12)',
    '   at Acme.Shop.Run() in C:\\a\\Shop.cs:line 12',
    '  File "/srv/a.py", line 3, in <module>',
    '#0 /srv/b.php(4): run()',
    "\tfrom app.rb:9:in `<main>'",
    '\t/srv/main.go:8 +0x1d',
    'goroutine 1 [running]:',
    '  --> src/main.rs:4:5',
    '\t... 12 more',
    '  3 | const x = 1',
    '    ^^^^^',
    '/srv/app/src/index.js:3:4',
    'https://example.org/docs/errors',
    'Traceback (most recent call last):',
    'During handling of the above exception, another exception occurred:',
    'ERROR in ./src/index.js 5:0-46',
  ])('%s', (line) => {
    expect(is(line)).toContain('frame');
  });
});

describe('kinds of lines', () => {
  it.each([
    ['TypeError: x is not a function', ['exception']],
    ['Uncaught (in promise) RangeError: too deep', ['exception']],
    ['Caused by: java.net.ConnectException: refused', ['exception']],
    ['StockError at /cart/', ['exception', 'bareException']],
    ['Acme::WheelError', ['exception', 'bareException']],
    ['Fatal error: Out of paper', ['severity']],
    ['Warning: Undefined variable $x in /a.php', ['severity', 'mild']],
    ['npm ERR! code EBROKEN', ['severity']],
    ['502 Bad Gateway', ['status', 'generic']],
    ['Error 503 Backend fetch failed', ['status']],
    ['Something went wrong. Please try again later.', ['generic']],
    ['Please check your connection', ['advice']],
    ['Exception Type:', ['label']],
    ['2026-11-21 10:00:00 [error] pump stopped', ['log']],
    ['Overview Orders Products', []],
    ['OverviewOrdersProductsCustomers', []],
    ['Errorless printing since 1999', []],
  ])('%s', (line, kinds) => {
    expect(is(line)).toEqual(kinds);
  });
});

it.each([
  ['[plugin:acme:css] Preset "wood" not found', 'Preset "wood" not found'],
  ['/srv/src/App.acme:4:0 Block was left open', 'Block was left open'],
  ['src/a.ts:12:5 - error AC12: no such wheel', 'error AC12: no such wheel'],
  ["app.rb:4:in `run': wheel not found (Acme::WheelError)", 'wheel not found (Acme::WheelError)'],
  [
    'Fatal error: Uncaught Error: no jug in /a.php:2 Stack trace: #0 /b.php(3): run()',
    'Fatal error: Uncaught Error: no jug in /a.php:2',
  ],
])('%s loses what nobody searches for', (line, text) => {
  expect(shapeOf(line).text).toBe(text);
});

it('hostile lines cost no more when they are longer than a line may be', () => {
  const seeds = [
    'a',
    '1',
    '.',
    ':',
    '/',
    'a:',
    'at ',
    'at (',
    '::',
    'A::',
    'x.y:',
    '[',
    '[a:',
    'Error: ',
    'Uncaught ',
    '"',
    '#1 ',
    '- ',
    '2026-01-01 ',
    'no ',
    'if ',
    'no a ',
    'fehler',
    '\t',
    'é',
    '%',
    '(in promise) ',
  ];
  for (const seed of seeds) {
    const fill = (length: number): string => seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
    const cost = (text: string): number => {
      const start = performance.now();
      for (let i = 0; i < 20; i += 1) shapeOf(text);
      return (performance.now() - start) / 20;
    };
    cost(fill(MAX_LINE));
    expect(Math.min(cost(fill(100_000)), cost(fill(100_000))), seed).toBeLessThan(5);
  }
});
