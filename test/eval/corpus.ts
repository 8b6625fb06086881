/** Reads the corpus of real pages: one JSON object a line, as `.jsonl` or `.jsonl.gz`. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { failed, ok, type Result } from '../../lib/model/result.ts';

/** One thing that the browser's console showed while the page was recorded. */
export const ConsoleEntry = z.object({
  /** `console`, `pageerror`, `requestfailed`, `response`, or the name of a native dialog. */
  src: z.string(),
  level: z.string().optional(),
  text: z.string(),
  url: z.string().nullish(),
});
export type ConsoleEntry = z.infer<typeof ConsoleEntry>;

/** What a person said about the page; the names are the corpus's own. */
export const PageLabel = z.object({
  is_error: z.boolean(),
  kind: z.string(),
  program: z.string(),
  /** The line a person would search for; null or '' on pages without an error. */
  key: z.string().nullish(),
  code: z.string().nullish(),
  /** Null or absent where nobody listed the products. */
  products_visible: z.array(z.string()).nullish(),
});
export type PageLabel = z.infer<typeof PageLabel>;

export const CorpusPage = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string().nullish(),
  /** HTTP status of the document, null where there was none. */
  status: z.number().nullish(),
  content_type: z.string().nullish(),
  /** The DOM after scripts ran, without its scripts; open shadow roots are declarative, frames are `srcdoc`. */
  html: z.string(),
  /** Visible text of the document, then of its shadow roots and frames; cut at 60,000 characters. */
  text: z.string().nullish(),
  console: z.array(ConsoleEntry).nullish(),
  label: PageLabel,
});
export type CorpusPage = z.infer<typeof CorpusPage>;

/**
 * All pages of one file, in its order.
 * @returns a problem that names file and line when the file cannot be read or a line is no page
 */
export function readCorpus(path: string): Result<CorpusPage[]> {
  try {
    const bytes = readFileSync(path);
    // The first two bytes of every gzip file (RFC 1952); the name may say anything.
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return parseCorpus((packed ? gunzipSync(bytes) : bytes).toString('utf8'), basename(path));
  } catch (error) {
    return failed(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The pages of all files, in their order; the first file that cannot be read ends it. */
export function readCorpora(paths: readonly string[]): Result<CorpusPage[]> {
  const pages: CorpusPage[] = [];
  for (const path of paths) {
    const corpus = readCorpus(path);
    if (!corpus.ok) return corpus;
    pages.push(...corpus.value);
  }
  return ok(pages);
}

/** The same from text; `name` stands in the problem. Blank lines are skipped, ids must differ. */
export function parseCorpus(text: string, name: string): Result<CorpusPage[]> {
  const pages: CorpusPage[] = [];
  const ids = new Set<string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const page = parsePage(line);
    if (!page.ok) return failed(`${name}, line ${index + 1}: ${page.problem}`);
    if (ids.has(page.value.id)) return failed(`${name}, line ${index + 1}: the id ${page.value.id} again`);
    ids.add(page.value.id);
    pages.push(page.value);
  }
  return pages.length === 0 ? failed(`${name} holds no page`) : ok(pages);
}

function parsePage(line: string): Result<CorpusPage> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return failed(`no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const parsed = CorpusPage.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return failed(`no corpus page (${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'unknown'})`);
}
