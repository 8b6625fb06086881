/**
 * `npm run eval:signature -- FILE…`: how well signatures keep different errors apart and the same error together.
 * Reads files of error pairs (`error_line`, `query_error`) and of pages (`label.key`), as `.jsonl` or `.jsonl.gz`.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { signErrorText, type Signature } from '../../lib/signature/sign-error-text.ts';
import { changeVolatile } from './change-volatile.ts';

const Row = z.object({
  error_line: z.string().optional(),
  query_error: z.string().optional(),
  label: z.object({ is_error: z.boolean(), key: z.string().nullish() }).optional(),
});
type Row = z.infer<typeof Row>;

function readRows(file: string): Row[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Row.parse(JSON.parse(line)));
}

/** Error lines of a row: both of a pair, or the key line of a page that shows an error. */
const linesOf = ({ error_line, query_error, label }: Row): string[] =>
  [error_line, query_error, label?.is_error ? label.key : undefined].filter(
    (line): line is string => typeof line === 'string' && line !== '',
  );

type Key = 'strictKey' | 'looseKey';
const percent = (part: number, all: number): string =>
  `${part} of ${all} (${all === 0 ? '–' : ((100 * part) / all).toFixed(2)} %)`;

/** Lines of one key that are not the same text: each is listed, for a person to say whether they are one error. */
function merged(lines: readonly string[], signatures: ReadonlyMap<string, Signature>, key: Key): string[][] {
  const groups = Map.groupBy(lines, (line) => signatures.get(line)?.[key]);
  return [...groups.values()].filter((group) => group.length > 1);
}

function split(
  lines: readonly string[],
  signatures: ReadonlyMap<string, Signature>,
  key: Key,
): [string, string][] {
  return lines.flatMap((line): [string, string][] =>
    changeVolatile(line)
      .filter((changed) => signErrorText(changed)[key] !== signatures.get(line)?.[key])
      .map((changed) => [line, changed]),
  );
}

function report(files: readonly string[]): void {
  const rows = files.flatMap(readRows);
  const lines = [...new Set(rows.flatMap(linesOf))];
  const signatures = new Map(lines.map((line) => [line, signErrorText(line)]));
  const pairs = (lines.length * (lines.length - 1)) / 2;
  const changes = lines.reduce((sum, line) => sum + changeVolatile(line).length, 0);
  console.log(`${lines.length} distinct error lines, ${pairs} pairs, ${changes} volatile changes`);
  for (const key of ['strictKey', 'looseKey'] as const) {
    const groups = merged(lines, signatures, key);
    const together = groups.reduce((sum, group) => sum + (group.length * (group.length - 1)) / 2, 0);
    const apart = split(lines, signatures, key);
    console.log(`\n${key}: pairs of distinct lines merged ${percent(together, pairs)}`);
    for (const group of groups) console.log(group.map((line) => `  ${line.slice(0, 160)}`).join('\n'), '\n');
    console.log(`${key}: same error split by a volatile change ${percent(apart.length, changes)}`);
    for (const [line, changed] of apart) console.log(`  ${line.slice(0, 160)}\n  ${changed.slice(0, 160)}\n`);
  }
  const asked = rows.filter((row) => row.error_line !== undefined && row.query_error !== undefined);
  for (const key of ['strictKey', 'looseKey'] as const) {
    const met = asked.filter(
      (row) => signErrorText(row.error_line ?? '')[key] === signErrorText(row.query_error ?? '')[key],
    );
    console.log(
      `${key}: a thread's line and the same error as another met it: ${percent(met.length, asked.length)}`,
    );
  }
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: npm run eval:signature -- FILE.jsonl[.gz]…');
  process.exitCode = 1;
} else report(files);
