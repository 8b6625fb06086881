import { ENGINES, type EngineName } from './engine.ts';
import { growthExponent } from './heaps-law.ts';
import type { Row } from './row.ts';

export interface Report {
  rows: readonly Row[];
  /**
   * Engine → x in "warm median ~ documents^x", fitted over the sizes; in the browser where it was measured there. Null
   * with fewer than two sizes.
   */
  exponent: Record<EngineName, number | null>;
}

export function reportOf(rows: readonly Row[]): Report {
  const exponents = ENGINES.map((engine) => [engine, exponentOf(rows, engine)] as const);
  return { rows, exponent: Object.fromEntries(exponents) as Record<EngineName, number | null> };
}

function exponentOf(rows: readonly Row[], engine: EngineName): number | null {
  for (const where of ['chromium', 'node'] as const) {
    const points = rows.flatMap(({ engine: of, where: at, documents, warmP50Ms }) =>
      of === engine && at === where && warmP50Ms !== null ? [{ size: documents, cost: warmP50Ms }] : [],
    );
    if (points.length > 1) return Number(growthExponent(points).toFixed(3));
  }
  return null;
}

/** What scripts read: a row without what is for people alone. */
export const jsonOf = ({ rows, exponent }: Report): string =>
  JSON.stringify({
    rows: rows.map(({ coldP95Ms: _c, bareStartMs: _b, shownP50Ms: _s, shownP95Ms: _t, ...row }) => row),
    exponent,
  });

const COLUMNS = [
  ['cold ms', ({ coldMs }) => coldMs],
  ['p95 ms', ({ coldP95Ms }) => coldP95Ms],
  ['floor ms', ({ coldFloorMs }) => coldFloorMs],
  ['bare start', ({ bareStartMs }) => bareStartMs],
  ['warm p50 ms', ({ warmP50Ms }) => warmP50Ms],
  ['p95 ms', ({ warmP95Ms }) => warmP95Ms],
  ['shown p50', ({ shownP50Ms }) => shownP50Ms],
  ['p95 ms', ({ shownP95Ms }) => shownP95Ms],
  ['memory MB', ({ memoryMb }) => memoryMb],
  ['disk MB', ({ diskMb }) => diskMb],
  ['build s', ({ buildMs }) => buildMs && buildMs / 1_000],
] as const satisfies readonly (readonly [string, (row: Row) => number | null])[];

const shown = (value: number | null): string =>
  value === null ? '–' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** A table for people, with why something is missing and how the others compare. */
export function tableOf({ rows, exponent }: Report): string {
  const head = ['where', 'documents', 'engine', ...COLUMNS.map(([name]) => name)];
  const lines = rows.map((row) => [
    row.where,
    row.documents.toLocaleString('en'),
    row.engine,
    ...COLUMNS.map(([, value]) => shown(value(row))),
  ]);
  const widths = head.map((name, at) => Math.max(name.length, ...lines.map((line) => line[at]?.length ?? 0)));
  const inColumns = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at < 3 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  const missing = rows.flatMap(({ where, documents, engine, reason }) =>
    reason === undefined
      ? []
      : [`${engine}, ${documents.toLocaleString('en')} documents, ${where}: ${reason}`],
  );
  const growth = ENGINES.map((engine) => `${engine} ${exponent[engine] ?? '–'}`).join(', ');
  return [
    ...[head, ...lines].map(inColumns),
    ...missing,
    `Growth of the warm median with the number of documents, exponent: ${growth}`,
    ...comparisons(rows),
  ].join('\n');
}

/** How often faster a warm look-up of ours is. */
function comparisons(rows: readonly Row[]): string[] {
  return rows.flatMap((ours) => {
    if (ours.engine !== 'peerside' || ours.warmP50Ms === null) return [];
    const { where, documents, warmP50Ms } = ours;
    const times = rows.flatMap((row) =>
      row.where === where &&
      row.documents === documents &&
      row.engine !== 'peerside' &&
      row.warmP50Ms !== null
        ? [`${row.engine} ${shown(row.warmP50Ms / warmP50Ms)} ×`]
        : [],
    );
    return times.length > 0
      ? [
          `Warm median, ${where}, ${documents.toLocaleString('en')} documents, against ours: ${times.join(', ')}`,
        ]
      : [];
  });
}
