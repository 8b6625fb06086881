import { describe, expect, it } from 'vitest';
import type { PageSignal, ProductClue } from '../model/signal.ts';
import { nameProducts } from './name-products.ts';
import { readProductNames } from './product-names.ts';

const names = readProductNames(
  [
    '# made up',
    'Nimbus|Nimbus CRM',
    'kilnDB',
    '~Kettle|Kettle Server',
    'Acme',
    'MySQL',
    'Ruby',
    '~Rack',
    'Puma',
  ].join('\n'),
);
type Said = Partial<Pick<PageSignal, 'url' | 'title' | 'host' | 'clues'>> & {
  error?: string;
  hidden?: string;
  lines?: string[];
};
const errorOf = (text: string, kind: 'visible' | 'console', lines: string[] = []) => ({
  id: text.slice(0, 20),
  text,
  lines,
  kind,
  codes: [],
  confidence: 0.9,
});
const named = ({ error, hidden, lines, clues = [], ...page }: Said) =>
  nameProducts(
    {
      url: '',
      host: '127.0.0.1:80',
      title: '',
      lang: '',
      status: null,
      products: [],
      context: [],
      ...page,
      errors: [
        ...(error === undefined ? [] : [errorOf(error, 'visible', lines)]),
        ...(hidden === undefined ? [] : [errorOf(hidden, 'console')]),
      ],
      clues,
    },
    names,
  ).products.map(({ name, version }) => (version === undefined ? name : `${name} ${version}`));
const clue = (by: ProductClue['by'], text: string): ProductClue => ({ by, text });

describe('a product is named by', () => {
  it.each<[string, Said, string[]]>([
    ['generator', { clues: [clue('generator', 'Kilnpress 6.4.2')] }, ['Kilnpress 6.4.2']],
    ['application name', { clues: [clue('application', 'Ledger Nest')] }, ['Ledger Nest']],
    [
      'structured data',
      { clues: [clue('json-ld', 'Jugmaker J9'), clue('brand', 'acme')] },
      ['Jugmaker J9', 'Acme'],
    ],
    ['a title the dictionary knows', { title: 'Sign in - nimbus' }, ['Nimbus']],
    ['a title with a version', { title: 'Sign in - kilnAdmin 5.2.1' }, ['kilnAdmin 5.2.1']],
    ['a title that frames the name', { title: 'Jugmaker Web Interface' }, ['Jugmaker']],
    [
      'a title whose name the addresses bear',
      { title: 'Orders | Jugmaker', clues: [clue('address', 'assets jugmaker.css')] },
      ['Jugmaker'],
    ],
    ['the host', { host: 'www.nimbuscrm.co.uk' }, ['Nimbus']],
    ['a host nobody knows', { host: 'app.jugmaker.com' }, ['jugmaker']],
    ['a footer', { clues: [clue('line', 'Powered by Jugmaker 2.1')] }, ['Jugmaker 2.1']],
    [
      'the last line of an error page',
      { error: 'No', clues: [clue('line', 'Kettle cache server')] },
      ['Kettle'],
    ],
    ['a folder of its scripts', { clues: [clue('address', 'wp-content themes')] }, ['WordPress']],
    [
      'the manual it leads to',
      { error: 'No', clues: [clue('address', 'manual:docs.kilndb.com')] },
      ['kilnDB'],
    ],
    [
      'a package of the trace',
      { error: 'No', clues: [clue('origin', 'org.postgresql.jdbc')] },
      ['PostgreSQL'],
    ],
    [
      'the wording of the error',
      { error: "Access denied for user 'ann'@'db1' (using password: YES)" },
      ['MySQL'],
    ],
    ['its sentence', { error: 'Connection to Kettle timed out' }, ['Kettle']],
    ['a command', { error: 'kettle: error: out of water' }, ['Kettle']],
    ['a package that speaks', { error: '@kettle/boil: out of water' }, ['Kettle']],
    ['a version in brackets', { title: 'Jugmaker (1.2.6.3)' }, ['Jugmaker 1.2.6.3']],
    ['a title before its error', { title: 'Nimbus › Orders' }, ['Nimbus']],
    ['the folder it is installed in', { url: 'http://127.0.0.1/nimbus/login.php' }, ['Nimbus']],
    [
      'a folder on a named host where the parts of its page lie',
      {
        url: 'https://home.jugmaker.com/kilndb2/a',
        host: '127.0.0.1',
        clues: [clue('address', 'kilndb2 x.css')],
      },
      ['kilnDB'],
    ],
    [
      'its makers, whom the page leads to',
      { clues: [clue('address', 'www.nimbus.org nimbus.com')] },
      ['Nimbus'],
    ],
    [
      'a title that mentions it, with its makers linked',
      {
        title: 'Statistics of Nimbus today',
        clues: [clue('address', 'www.nimbus.org www.jugmaker.com')],
      },
      ['Nimbus'],
    ],
    ['a copyright line', { clues: [clue('line', '© 2001–2023 Nimbus. All rights reserved.')] }, ['Nimbus']],
    [
      'brackets around a part',
      { clues: [clue('line', 'made by hand (kettle 2.39.1) at noon')] },
      ['Kettle 2.39.1'],
    ],
    [
      'a version said in words',
      { clues: [clue('line', 'Nimbus version 2.6.12, released today')] },
      ['Nimbus 2.6.12'],
    ],
    ['a service written small', { error: 'could not connect to kilndb at 9042' }, ['kilnDB']],
    ['its own name behind a maker’s', { error: 'The Acme Nimbus refuses' }, ['Nimbus']],
    ['a controller and its action', { error: 'No pot', lines: ['NoPot in JugsController#pour'] }, ['Rails']],
    ['a package in quotes', { error: 'Failed to resolve import "kilndb"' }, ['kilnDB']],
    ['a header of its own', { error: 'Bad request', lines: ['Missing X-Kettle-Token'] }, ['Kettle']],
    [
      'what it explains, where nothing else does',
      { error: 'No', clues: [clue('line', 'Set DEBUG in your Nimbus settings')] },
      ['Nimbus'],
    ],
  ])('%s', (_by, page, products) => {
    expect(named(page)).toEqual(products);
  });
});

describe('no product', () => {
  it.each<[string, Said]>([
    ['a plain word that opens a sentence', { error: 'Kettle not found' }],
    ['a plain word in a heading', { error: 'No', lines: ['The Kettle Was Empty'] }],
    ['a plain word as a title', { title: 'Orders | Kettle' }],
    ['a page name', { title: 'Dashboard' }],
    ['a question', { title: 'Why is my kiln cold?' }],
    ['an exception at a path', { title: 'StockError at /cart/' }],
    ['an address on the own machine', { host: 'printer.local' }],
    [
      'what a manual was written with',
      { clues: [clue('generator', 'Docutils 0.17.1: https://example.org/')] },
    ],
    ['a licence', { clues: [clue('line', 'Apache License 2.0')] }],
    ['a library that draws a page without trouble', { clues: [clue('mark', 'data-reactroot #__next')] }],
    ['the shop around a thing', { title: 'Mug | Nimbus', host: 'nimbus.example.com' }],
    ['whose makers are one link of many', { clues: [clue('address', 'www.nimbus.org www.jugmaker.com')] }],
    [
      'a folder on a host of others',
      { url: 'https://github.com/nimbus/x/', clues: [clue('address', 'nimbus')] },
    ],
    ['a folder of a named host without its parts', { url: 'https://www.jugmaker.com/nimbus/x' }],
    ['whatever runs beside it', { clues: [clue('line', 'running Summer Theme')] }],
    ['a path', { error: 'open /Nimbus/kilnDB/x failed' }],
  ])('%s', (_name, page) => {
    const { clues = [], title = '' } = page;
    expect(
      named(title.startsWith('Mug') ? { ...page, clues: [clue('json-ld', 'Mug')] } : { ...page, clues }),
    ).toEqual(title.startsWith('Mug') ? ['Mug'] : []);
  });
});

it('names what draws the page once a script failed', () => {
  const clues = [clue('mark', 'ng-version=17.1.2 #__next')];
  expect(named({ clues, hidden: 'TypeError: x is undefined' })).toEqual(['Next.js', 'Angular 17.1.2']);
});
it('a trace names its library before the plumbing that every program runs through', () => {
  const clues = [
    clue('runtime', 'Ruby'),
    clue('origin', 'rack'),
    clue('origin', 'nimbus'),
    clue('origin', 'kiln-x'),
  ];
  expect(named({ error: 'No', clues })).toEqual(['Ruby', 'Nimbus']);
  expect(named({ error: 'No', clues: clues.slice(0, 2) })).toEqual(['Ruby', 'Rack']);
});
it('plumbing that an error mentions is no news beside the program', () => {
  expect(named({ error: 'Puma and Nimbus stopped' })).toEqual(['Nimbus']);
  expect(named({ error: 'Puma stopped' })).toEqual(['Puma']);
});
it('a library that draws the page is no news beside the program', () => {
  const clues = [clue('mark', 'ng-version=17.1.2'), clue('application', 'Jugmaker')];
  expect(named({ clues, hidden: 'TypeError: x is undefined' })).toEqual(['Jugmaker']);
});
it('an overlay stands for its server, whose frames say nothing of the program', () => {
  expect(named({ error: 'No', clues: [clue('overlay', 'Nimbus'), clue('runtime', 'Ruby')] })).toEqual([
    'Nimbus',
  ]);
});
it('one without clues stays as it is', () => {
  const signal = {
    url: '',
    host: '',
    title: 'nimbus',
    lang: '',
    status: null,
    errors: [],
    products: [],
    context: [],
  };
  expect(nameProducts(signal, names)).toBe(signal);
});
it('takes hostile clues in good time', () => {
  const long = [
    'X-'.repeat(100),
    'Ab '.repeat(60),
    '"'.repeat(200),
    '1.'.repeat(100),
    'a/'.repeat(100),
    'powered by '.repeat(18),
  ];
  const clues = long.flatMap((text) =>
    ['line', 'address', 'origin', 'generator'].map((by) => clue(by as 'line', text)),
  );
  const started = performance.now();
  named({
    title: 'A - '.repeat(75),
    error: 'Ab '.repeat(660),
    lines: Array<string>(8).fill('"Ab '.repeat(500)),
    clues,
  });
  expect(performance.now() - started).toBeLessThan(1_000);
});
