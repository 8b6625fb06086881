import { expect, it } from 'vitest';
import { PageSignal } from '../model/signal.ts';
import { redactSignal, redactUrl } from './redact-signal.ts';

const signal: PageSignal = {
  url: 'https://ann:pw@shop.example/reset/a1b2c3d4e5f6a1b2c3d4e5f6/x?mail=ann@x.example#t',
  host: 'shop.example',
  title: 'Hello ann@x.example',
  lang: 'en',
  status: 500,
  errors: [
    {
      id: 'e1',
      text: 'ERR_X: no mail to ann@x.example',
      lines: ['at /home/ann/app.js'],
      kind: 'visible',
      codes: ['ERR_X', 'ann@x.example'],
      type: 'MailError<ann@x.example>',
      confidence: 0.9,
    },
  ],
  products: [{ name: 'Shop of ann@x.example', by: 'title' }],
  context: ['Orders of +49 30 1234567'],
};

it('cleans every text of a signal and keeps its shape', () => {
  const clean = redactSignal(signal);
  expect(PageSignal.parse(clean)).toEqual(clean);
  expect(JSON.stringify(clean)).not.toMatch(/ann|1234567|a1b2c3/);
  expect(clean.errors[0]?.codes).toEqual(['ERR_X']);
  expect(clean.errors[0]?.text).toBe('ERR_X: no mail to <mail>');
  expect(clean.url).toBe('https://shop.example/reset/<secret>/x');
});

it('redacting a signal twice changes nothing more', () => {
  const once = redactSignal(signal);
  const twice = redactSignal(once);
  expect(once.url).toContain('<secret>');
  expect(twice).toEqual(once);
});

it('an address without a host keeps only its scheme', () => {
  expect(redactUrl('data:text/html,secret')).toBe('data:');
  expect(redactUrl('about:srcdoc')).toBe('about:');
  expect(redactUrl('not an address')).toBe('');
});

const nothing = {
  url: '',
  host: '',
  title: '',
  lang: '',
  status: null,
  errors: [],
  products: [],
  context: [],
};

it('clues to products lose what is personal, keep their order, and one that spans lines stays one', () => {
  const clue = (text: string) => ({ by: 'line' as const, text });
  const clues = [
    clue('Powered by Nimbus 2.1'),
    clue('Signed in as ann@example.org'),
    clue('a\nb'),
    clue('kiln'),
  ];
  expect(redactSignal({ ...nothing, clues }).clues?.map(({ text }) => text)).toEqual([
    'Powered by Nimbus 2.1',
    'Signed in as <mail>',
    'a b',
    'kiln',
  ]);
});

it('a version is kept where it looks like one; a sentence in its place would make the signal too long', () => {
  const versions = ['2.3.1-rc.1', 'v4', 'for ann@x.example', `2 ${'and all later ones '.repeat(9)}`];
  const clues = versions.map((version) => ({ by: 'json-ld' as const, text: 'Kiln Desk', version }));
  const clean = PageSignal.parse(redactSignal({ ...nothing, clues }));
  expect(clean.clues?.map(({ version }) => version)).toEqual(['2.3.1-rc.1', 'v4', undefined, undefined]);
});
