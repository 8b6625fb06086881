import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readProductNames } from './product-names.ts';

const names = readProductNames(readFileSync(new URL('names.txt', import.meta.url), 'utf8'));

it.each([
  ['wordpress', 'WordPress'],
  ['NGINX', 'nginx'],
  ['vs code', 'Visual Studio Code'],
  ['hp', 'HP'],
  ['tomcat', 'Apache Tomcat'],
  ['postgres', 'PostgreSQL'],
])('knows %s as %s', (said, title) => {
  expect(names.find(said)?.title).toBe(title);
});
it.each(['Express', 'Go', 'React', 'Windows', 'Notion', 'Signal', 'R'])(
  'a mention of %s is not enough',
  (word) => {
    expect(names.find(word)?.plain ?? true).toBe(true);
  },
);
it.each(['error', 'module', 'table', 'Traceback', 'Request', 'constructor', '__proto__', ''])(
  'does not take %j for a product',
  (word) => {
    expect(names.find(word)).toBeUndefined();
  },
);
