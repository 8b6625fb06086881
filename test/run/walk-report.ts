import type { WalkedPage } from './walk.ts';

const COLUMNS = [
  { title: '', width: 4 },
  { title: 'page', width: 26 },
  { title: 'spotted', width: 44 },
  { title: 'top fix', width: 44 },
  { title: 'sure', width: 4 },
  { title: 'ms', width: 5 },
] as const;

/** Cut or filled to a width, on one line; code points, so that no character is cut in half. */
function fit(text: string, width: number): string {
  const letters = [...text.replaceAll(/\s+/g, ' ')];
  return letters.length > width ? `${letters.slice(0, width - 1).join('')}…` : letters.join('').padEnd(width);
}

const line = (cells: readonly string[]): string =>
  COLUMNS.map(({ width }, i) => fit(cells[i] ?? '', width))
    .join('  ')
    .trimEnd();

export const tableHead = (): string => line(COLUMNS.map(({ title }) => title));

/** A page as a line of the table; what is wrong follows below it. */
export function tableRow(walked: WalkedPage): string {
  const { page, error, products, fixTitle, fix, confidence, ms, wrong } = walked;
  const spotted = error ?? (products.length > 0 ? products.join(', ') : '–');
  const cells = [
    wrong.length === 0 ? 'ok' : 'FAIL',
    page.on === 'site' ? page.path : `${page.on} port`,
    spotted,
    fix === null ? '–' : (fixTitle ?? fix),
    confidence === null ? '' : `${Math.round(confidence * 100)}%`,
    ms === null ? '' : String(ms),
  ];
  return [line(cells), ...wrong.map((clause) => `      ${clause}`)].join('\n');
}

/** The whole of what `--json` prints. */
export const walkJson = (pages: readonly WalkedPage[]): string =>
  JSON.stringify(
    {
      pages: pages.map(({ url, error, products, fix, confidence, ms, expected, wrong }) => ({
        url,
        error,
        products,
        fix,
        confidence,
        ms,
        expected,
        ok: wrong.length === 0,
      })),
    },
    null,
    2,
  );
