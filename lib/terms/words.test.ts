import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './words.ts';

describe('tokenize', () => {
  it('keeps codes and names whole and in parts', () => {
    expect(tokenize('ERR_NAME_NOT_RESOLVED')).toEqual(['err_name_not_resolved', 'err', 'name', 'resolv']);
    expect(tokenize('java.lang.NullPointerException')).toEqual([
      'java.lang.nullpointerexception',
      'java',
      'lang',
      'null',
      'pointer',
      'except',
    ]);
    expect(tokenize('querySelector')).toEqual(['queryselector', 'queri', 'selector']);
  });

  it('finds a name by its parts and by other endings', () => {
    const asked = tokenize('connecting pools');
    expect(tokenize('ConnectionPool').filter((token) => asked.includes(token))).toEqual(['connect', 'pool']);
  });

  it('finds a name whatever its capitals', () => {
    expect(tokenize('OpenResty')).toContain(tokenize('openresty')[0]);
  });

  it('keeps short codes and versions as they stand', () => {
    expect(tokenize('E5 0x80070005 1045 v4.10.2 C++ C#')).toEqual([
      'e5',
      '0x80070005',
      '1045',
      'v4.10.2',
      'c++',
      'c#',
    ]);
  });

  it('drops what changes each time', () => {
    expect(
      tokenize(
        'job 9f86d081884c7d65 550e8400-e29b-41d4-a716-446655440000 0x00007fff5fbff8a0 10.0.0.12 2026-01-02T10 1700000000',
      ),
    ).toEqual(['job']);
  });

  it('pairs letters where words have no spaces between them', () => {
    expect(tokenize('数据库连接')).toEqual(['数据', '据库', '库连', '连接']);
    expect(tokenize('数')).toEqual(['数']);
    expect(tokenize(`${'数'.repeat(80)}据库`)).toEqual(['数数', '数据', '据库']);
    expect(tokenize('x'.repeat(80))).toEqual([]);
  });

  it('folds accents of Latin letters only', () => {
    expect(tokenize('Über café')).toEqual(['uber', 'cafe']);
    expect(tokenize('Йод')).toEqual(['йод']);
  });

  it('leaves endings of other languages', () => {
    expect(tokenize('ошибками Fehlermeldungen')).toEqual(['ошибками', 'fehlermeldungen']);
  });

  it('finds the same words in any text as one by one', () => {
    const sign = fc.constantFrom(..."aBé日ก٣_.#+'’- \n(1", '𐐀', '😀', 'ß');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 40 }), (text) => {
        const written = text.match(/[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.#+'’-]*/gu) ?? [];
        expect(tokenize(text)).toEqual(written.flatMap(tokenize));
      }),
      { numRuns: 1_000 },
    );
  });
});
