import { expect, it } from 'vitest';
import { traceOrigins } from './trace-origins.ts';

it.each([
  ['  File "/usr/lib/python3/dist-packages/kiln/core.py", line 3, in run', ['Python', 'kiln']],
  [
    '    at next (/srv/node_modules/@acme/oven/lib/a.js:3:4)\n    at x (/srv/node_modules/@acme/oven/b.js:1:1)',
    ['Node.js', '@acme/oven'],
  ],
  ["/usr/lib/ruby/gems/kiln-3.0.5/lib/kiln.rb:4:in `run'", ['Ruby', 'kiln']],
  ['\tat java.base/x.y(Z.java:12)', ['Java']],
  ['   at Acme.Run() in C:\\a\\Shop.cs:line 12', ['.NET']],
  ['Fatal error: x in /srv/a.php on line 3', ['PHP']],
  ['goroutine 1 [running]:', ['Go']],
  ["thread 'main' panicked at src/main.rs:4:5:", ['Rust']],
  ["Can't locate Acme.pm in @INC (@INC contains: /etc/perl) at a.pl line 3.", ['Perl']],
  ['The printer is out of paper', []],
])('%s', (trace, names) => {
  expect(traceOrigins(trace)).toEqual(names);
});

it('names the library that most frames run through first', () => {
  const trace = ['a', 'b', 'b', 'c', 'b', 'c']
    .map((name) => `at x (/srv/node_modules/${name}x/i.js:1:1)`)
    .join('\n');
  expect(traceOrigins(trace)).toEqual(['Node.js', 'bx', 'cx']);
});

it('twice the text costs about twice the time', () => {
  const cost = (text: string): number => {
    const start = performance.now();
    traceOrigins(text);
    return performance.now() - start;
  };
  for (const seed of [
    'node_modules/',
    'node_modules/.pnpm/a',
    '/gems/a-',
    'File "',
    "thread '",
    'at java.',
    'goroutine 1',
    '.php:',
    'a/',
  ]) {
    const fill = (n: number): string => seed.repeat(Math.ceil(n / seed.length)).slice(0, n);
    cost(fill(1_000));
    expect(cost(fill(100_000)), seed).toBeLessThan(Math.max(20, 3 * cost(fill(50_000))));
  }
});
