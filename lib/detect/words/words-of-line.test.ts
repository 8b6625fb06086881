import { describe, expect, it } from 'vitest';
import { wordsOf } from './words-of-line.ts';

const countTrouble = (line: string): number => wordsOf(line).trouble;

describe('words of trouble in many languages', () => {
  it.each([
    'Could not save the order',
    'Das Speichern ist fehlgeschlagen',
    'Une erreur est survenue',
    'No se pudo guardar',
    'Não foi possível guardar',
    'Impossibile salvare',
    'Opslaan is mislukt',
    'Nie można zapisać',
    'Kaydetme başarısız oldu',
    'Не удалось сохранить',
    '保存に失敗しました',
    '无法保存',
    '저장 실패',
    'فشل الحفظ',
    'सहेजना विफल रहा',
  ])('%s', (line) => {
    expect(countTrouble(line)).toBeGreaterThan(0);
  });
});

describe('no trouble', () => {
  it.each([
    'Order 12 was saved',
    'No errors were found',
    'Error-free printing',
    'Error rate 0.01 %',
    'Last run: 0 failed, 12 passed',
    'If the upload fails, ask the workshop',
    'Fixed a crash',
    'Terror of the seas, a novel',
    'Unser Fehlerteufelchen-Quiz ohne Fehler',
  ])('%s', (line) => {
    expect(countTrouble(line)).toBe(0);
  });
});

it('counts to three', () => {
  expect(countTrouble('error: failed, denied, refused, invalid')).toBe(3);
});
