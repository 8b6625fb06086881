import { describe, expect, it } from 'vitest';
import { shapeOf } from './line-shape.ts';
import { isQuiet } from './quiet-line.ts';

/** Beginnings, middles and ends of lines, errors and none, put together in every way. */
const HEADS = ['', 'PHP ', '[kiln:core] ', 'src/oven.ts:12:3: ', 'npm ', 'Uncaught ', '  ', 'Caused by: '];
const MIDDLES = [
  'Warning: ',
  'Fatal error: ',
  'Notice: ',
  'TypeError: ',
  'Kiln::Heat::Lost ',
  'OvenTooHot at /bake',
  'java.io.IOException: ',
  'Errno::ECONNRESET',
  'Fehler: ',
  'Ошибка: ',
  '错误：',
  'E: ',
  '502 Bad Gateway',
  'Status 404 - ',
  'The oven ',
  'Orders',
  '12 loaves, ',
];
const ENDS = [
  '',
  'could not be heated',
  'is warm',
  'wurde nicht gefunden',
  'no se pudo abrir',
  'opens at nine',
];
const LINES = HEADS.flatMap((head) => MIDDLES.flatMap((middle) => ENDS.map((end) => head + middle + end)));

describe('a quiet line', () => {
  it('is never one that may be an error', () => {
    const missed = LINES.filter((line) => {
      const { text, exception, bareException, severity, status, trouble } = shapeOf(line);
      const tells = exception || bareException || severity || status || trouble > 0;
      return text !== '' && tells && isQuiet(line);
    });
    expect(missed).toEqual([]);
  });

  it.each(['Orders', 'The oven is warm', '12 loaves, 3 open', 'Die Öfen öffnen um neun', '注文の一覧'])(
    'is what most of a page is made of: %s',
    (line) => {
      expect(isQuiet(line)).toBe(true);
    },
  );
});
