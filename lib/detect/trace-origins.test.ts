import { expect, it } from 'vitest';
import { traceOrigins } from './trace-origins.ts';

const namesIn = (trace: string) =>
  traceOrigins(trace).map(({ text, version }) => (version === undefined ? text : `${text} ${version}`));

it.each([
  ['  File "/usr/lib/python3/dist-packages/kiln/core.py", line 3, in run', ['Python', 'kiln']],
  [
    '    at next (/srv/node_modules/@acme/oven/lib/a.js:3:4)\n    at x (/srv/node_modules/@acme/oven/b.js:1:1)',
    ['Node.js', '@acme/oven'],
  ],
  ["/usr/lib/ruby/gems/kiln-3.0.5/lib/kiln.rb:4:in `run'", ['Ruby', 'kiln 3.0.5']],
  ['\tat java.base/x.y(Z.java:12)', ['Java']],
  ['\tat org.acme.kiln.Jug.pour(Jug.java:12)', ['Java', 'org.acme.kiln']],
  ['   at Acme.Kiln.Jug.Pour(Int32 n)', ['Acme.Kiln.Jug']],
  ['#3 /srv/vendor/acme/kiln/src/Jug.php(12): Acme\\Kiln\\Jug->pour()', ['PHP', 'Acme\\Kiln', 'acme/kiln']],
  ['kiln (7.0.4) lib/kiln/jug.rb:12:in `pour', ['Ruby', 'kiln 7.0.4']],
  ['    (kiln 3.9.4) lib/kiln/jug.ex:12: Kiln.pour/1', ['Elixir', 'kiln 3.9.4']],
  ['\t/go/pkg/mod/github.com/acme/kiln@v1.9.0/jug.go:12 +0x1f', ['Go', 'github.com/acme/kiln']],
  ['/home/u/.cargo/registry/src/index.crates.io-6f17d22b/kiln-1.2.3/src/jug.rs:12:5', ['Rust', 'kiln 1.2.3']],
  ['at /usr/share/perl5/Kiln/Jug.pm line 12.', ['Perl', 'Kiln']],
  ['Fatal error: x in /usr/share/kilnadmin/start.php:16', ['PHP', 'kilnadmin']],
  ['in /srv/a/index.php (line 12)', ['PHP']],
  ['died at /srv/kiln.psgi line 2.', ['Perl']],
  ['   at Acme.Run() in C:\\a\\Shop.cs:line 12', ['.NET']],
  ['Fatal error: x in /srv/a.php on line 3', ['PHP']],
  ['goroutine 1 [running]:', ['Go']],
  ["thread 'main' panicked at src/main.rs:4:5:", ['Rust']],
  ["Can't locate Acme.pm in @INC (@INC contains: /etc/perl) at a.pl line 3.", ['Perl']],
  ['The printer is out of paper', []],
])('%s', (trace, names) => {
  expect(namesIn(trace)).toEqual(names);
});

it('names the library that most frames run through first', () => {
  const trace = ['a', 'b', 'b', 'c', 'b', 'c']
    .map((name) => `at x (/srv/node_modules/${name}x/i.js:1:1)`)
    .join('\n');
  expect(namesIn(trace)).toEqual(['Node.js', 'bx', 'cx', 'ax']);
});

it('reads hostile text in good time', () => {
  const started = performance.now();
  for (const seed of [
    'node_modules/',
    'node_modules/.pnpm/a',
    '/gems/a-',
    '\n (a (1',
    'File "',
    "thread '",
    'at java.',
    'at A.B.',
    'A\\B',
    '/vendor/a/',
    'a.io/b',
    '/perl5/',
    'goroutine 1',
    '.php:',
    'a/',
    ' ',
  ])
    traceOrigins(seed.repeat(100_000 / seed.length));
  expect(performance.now() - started).toBeLessThan(5_000);
});
