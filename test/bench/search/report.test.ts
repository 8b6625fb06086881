import { expect, test } from 'vitest';
import type { EngineName } from './engine.ts';
import { jsonOf, reportOf, tableOf } from './report.ts';
import { NO_FIGURES, type Row, type Where } from './row.ts';

const row = (engine: EngineName, documents: number, where: Where, warmP50Ms: number): Row => ({
  ...NO_FIGURES,
  engine,
  documents,
  where,
  warmP50Ms,
  diskMb: 12,
  buildMs: 5_000,
});

test('the exponent is fitted on what was measured in the browser, else in Node', () => {
  const { exponent } = reportOf([
    row('peerside', 10_000, 'chromium', 1),
    row('peerside', 1_000_000, 'chromium', 10),
    row('peerside', 10_000, 'node', 1),
    row('peerside', 1_000_000, 'node', 1),
    row('fts5', 10_000, 'node', 1),
    row('fts5', 100_000, 'node', 10),
    row('orama', 10_000, 'chromium', 4),
  ]);
  expect(exponent).toEqual({ peerside: 0.5, fts5: 1, orama: null, minisearch: null });
});

test('the table tells what is missing and why, and how much faster ours is', () => {
  const table = tableOf(
    reportOf([
      row('peerside', 10_000, 'chromium', 0.5),
      row('fts5', 10_000, 'chromium', 50),
      { ...row('orama', 10_000, 'chromium', 0), ...NO_FIGURES, reason: 'It needs more memory.' },
    ]),
  );
  expect(table).toContain('orama, 10,000 documents, chromium: It needs more memory.');
  expect(table).toContain('against ours: fts5 100 ×');
  expect(table).toMatch(/chromium +10,000 +peerside +– +– +– +– +0\.50 +– +– +– +– +12\.0 +5\.00/);
});

test('scripts get the figures that were agreed upon', () => {
  const { rows } = JSON.parse(jsonOf(reportOf([row('fts5', 10_000, 'node', 3)]))) as { rows: object[] };
  expect(rows.map(Object.keys)).toEqual([
    [
      'coldMs',
      'coldFloorMs',
      'warmP50Ms',
      'warmP95Ms',
      'memoryMb',
      'engine',
      'documents',
      'where',
      'diskMb',
      'buildMs',
    ],
  ]);
});
