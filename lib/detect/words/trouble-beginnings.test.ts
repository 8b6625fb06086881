import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../test/fixtures/languages.ts';
import { TROUBLE_BEGINNINGS } from './trouble-beginnings.ts';

it.each(Object.entries(LANGUAGES))(
  '%s: lets through nearly all that the reader calls trouble',
  (_name, { trouble }) => {
    const stopped = trouble.filter((line) => !TROUBLE_BEGINNINGS.test(line));
    expect(stopped.length / trouble.length, stopped.join(' | ')).toBeLessThanOrEqual(0.2);
  },
);

it.each(['12 orders, 3 open', 'Der Drucker ist bereit', 'Принтер готов', '印刷完了', '打印完成'])(
  'not %s',
  (line) => {
    expect(TROUBLE_BEGINNINGS.test(line)).toBe(false);
  },
);
