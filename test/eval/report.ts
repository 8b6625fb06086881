/** The run's result as text for a person and as JSON. */
import { type Figures, figuresOf } from './figures.ts';
import type { Miss, Verdict } from './judge.ts';
import type { Visit } from './visit-page.ts';

export interface Visited extends Verdict {
  visit: Visit;
}

const KINDS = ['page', 'in-app', 'overlay', 'json', 'form', 'setup', 'console', 'net', 'none'];

function byKind(visited: readonly Visited[]): [kind: string, figures: Figures][] {
  const kinds = new Set(visited.map(({ judged }) => judged.kind));
  const ordered = [
    ...KINDS.filter((kind) => kinds.has(kind)),
    ...[...kinds].filter((k) => !KINDS.includes(k)),
  ];
  return ordered.map((kind) => [
    kind,
    figuresOf(visited.map(({ judged }) => judged).filter((judged) => judged.kind === kind)),
  ]);
}

const rounded = ({ pages, ...ratios }: Figures): Figures => ({
  pages,
  ...(Object.fromEntries(
    Object.entries(ratios).map(([name, value]) => [
      name,
      value === null ? null : Math.round(value * 10_000) / 10_000,
    ]),
  ) as Omit<Figures, 'pages'>),
});

/** One line of JSON; `misses` are those that {@link reportText} lists. */
export const reportJson = (visited: readonly Visited[]): string =>
  JSON.stringify({
    ...rounded(figuresOf(visited.map(({ judged }) => judged))),
    byKind: Object.fromEntries(byKind(visited).map(([kind, figures]) => [kind, rounded(figures)])),
    misses: visited.flatMap(({ misses }) => misses),
  });

const COLUMNS: [title: string, of: (figures: Figures) => number | null, digits: number][] = [
  ['pages', ({ pages }) => pages, 0],
  ['precision', ({ precision }) => precision, 3],
  ['recall', ({ recall }) => recall, 3],
  ['F1', ({ f1 }) => f1, 3],
  ['key line', ({ keyLine }) => keyLine, 3],
  ['products P', ({ productPrecision }) => productPrecision, 3],
  ['products R', ({ productRecall }) => productRecall, 3],
  ['ECE', ({ ece }) => ece, 3],
  ['p50 ms', ({ p50Ms }) => p50Ms, 0],
  ['p95 ms', ({ p95Ms }) => p95Ms, 0],
];
const FIRST = 10;
const row = (name: string, cells: readonly string[]): string =>
  name.padEnd(FIRST) +
  cells.map((cell, i) => cell.padStart(Math.max(5, COLUMNS[i]?.[0].length ?? 0) + 2)).join('');
const figureRow = (name: string, figures: Figures): string =>
  row(
    name,
    COLUMNS.map(([, of, digits]) => of(figures)?.toFixed(digits) ?? '–'),
  );

const folded = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 160);
const missLine = ({ id, miss, expected, got, confidence, trouble }: Miss): string =>
  [
    `${miss.padEnd(11)} ${id} (${confidence.toFixed(2)})${trouble && `  [${trouble}]`}`,
    ...(expected ? [`    expected: ${folded(expected)}`] : []),
    `    got:      ${folded(got) || '(nothing)'}`,
  ].join('\n');

/** Table by kind, what the figures leave out, and every miss. */
export function reportText(visited: readonly Visited[]): string {
  const judged = visited.map((one) => one.judged);
  const found = judged.filter(({ isError, detected }) => isError && detected);
  const keysOfFound = found.filter(({ keyRight }) => keyRight).length;
  const unlisted = judged.filter(({ products }) => products.listed === 0);
  const unjudged = unlisted.reduce((sum, { products }) => sum + products.reported, 0);
  const ways = (way: Visit['way']): number => visited.filter(({ visit }) => visit.way === way).length;
  const left = visited.flatMap(({ judged: { id }, visit }) => visit.left.map((text) => `    ${id}: ${text}`));
  const replayed = visited.reduce((sum, { visit }) => sum + visit.replayed, 0);
  const troubled = visited.filter(({ visit }) => visit.trouble !== '');
  const misses = visited.flatMap((one) => one.misses);
  return [
    row(
      'kind',
      COLUMNS.map(([title]) => title),
    ),
    ...byKind(visited).map(([kind, figures]) => figureRow(kind, figures)),
    figureRow('all', figuresOf(judged)),
    '',
    `Key line right on ${keysOfFound} of the ${found.length} error pages that were detected; the table counts a missed page as a missed line.`,
    `Products: pages whose label lists some; ${unjudged} names reported on ${unlisted.length} pages without a list are not judged.`,
    'Time: from the page’s load event to the report with the final verdict, waiting for the page to settle included.',
    `Failed loads: ${ways('failed-load')} happened for real, ${ways('event')} were delivered by event, ${ways('none')} could not be brought about.`,
    `Console entries: ${replayed} replayed, ${left.length} not replayed${left.length > 0 ? ':' : '.'}`,
    ...left,
    `Visits with trouble: ${troubled.length}${troubled.length > 0 ? ':' : '.'}`,
    ...troubled.map(({ judged: { id }, visit }) => `    ${id}: ${visit.trouble}`),
    '',
    `Misses: ${misses.length}`,
    ...misses.map(missLine),
  ].join('\n');
}
