import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../test/fixtures/languages.ts';
import { ABSENT, mayBeAbsent } from './absent.ts';
import { ADVICE } from './advice.ts';
import { foldLine } from './fold-line.ts';
import { isPlainLine } from './line-pattern.ts';
import { SEVERITY_ABROAD } from './severity.ts';
import { STATUS_ABROAD } from './status.ts';
import { TROUBLE } from './trouble.ts';

const PATTERNS = { TROUBLE, ABSENT, ADVICE, SEVERITY_ABROAD, STATUS_ABROAD };
const SENTENCES = Object.values(LANGUAGES)
  .flatMap(({ trouble, fine }) => [...trouble, ...fine])
  .map(foldLine);

it('most languages in Latin letters are plain once folded, and others are not', () => {
  expect(
    ['Die Öfen öffnen nicht – „später“', 'Não foi possível', '12 € · ok'].map(foldLine).map(isPlainLine),
  ).toEqual([true, true, true]);
  expect(['Не найдено', '保存', 'błąd', 'خطأ'].map(foldLine).map(isPlainLine)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

describe.each(Object.entries(PATTERNS))('%s in a plain line', (_name, pattern) => {
  const whole = pattern('ж');
  const found = (line: string): string => line.replace(pattern(line), '#');
  it('finds what the whole pattern finds, in sentences', () => {
    const plain = SENTENCES.filter(isPlainLine);
    expect(plain.map(found)).toEqual(plain.map((line) => line.replace(whole, '#')));
  });
  it('and in words of sentences in any order', () => {
    const words = SENTENCES.filter(isPlainLine).flatMap((line) => line.split(' '));
    const word = fc.oneof(fc.constantFrom(...words), fc.constantFrom('404', ':', '-', '€', '_', "'"));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), fc.constantFrom(' ', '', ': '), (some, between) => {
        const line = some.join(between);
        expect(found(line)).toBe(line.replace(whole, '#'));
        if (pattern === ABSENT && found(line) !== line) expect(mayBeAbsent(line), line).toBe(true);
      }),
    );
  });
});
