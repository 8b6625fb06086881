/** Error queries drawn from documents. */
import { tokenize } from '../../../lib/terms/words.ts';
import { rollBelow } from './dice.ts';
import { textOf, type Thread } from './thread.ts';

const TERMS = 12;
/** As programs write it; people who tell of errors in a sentence are left out. */
const TELLS_OF_ERROR =
  /\b\w*(?:Error|Exception)\b|\b(?:ERROR|FATAL|FAILED|CRITICAL)\b|\b(?:error|warning|exception|fatal|failed)\b ?[:(\]]|Traceback/;
const WRITTEN = /[\p{L}\p{N}_][\p{L}\p{N}_.:/\\'’-]+/gu;

/**
 * Twelve different words of a document from a line on that tells of an error, without those that say nothing (none of
 * the project's terms stands for them); null where no such line has as many words after it. Joined by spaces, so that
 * each engine reads the same.
 */
export function errorQuery(thread: Thread): string | null {
  const lines = textOf(thread).split('\n');
  const telling = lines.flatMap((line, at) => (TELLS_OF_ERROR.test(line) ? [at] : []));
  for (let turn = 0; turn < telling.length; turn += 1) {
    const start = telling[(rollBelow(telling.length, 'line', thread.id) + turn) % telling.length] ?? 0;
    const words = firstWords(lines.slice(start, start + 10).join('\n'));
    if (words) return words;
  }
  return null;
}

function firstWords(text: string): string | null {
  const words = new Map<string, string>();
  for (const [written] of text.matchAll(WRITTEN)) {
    const key = tokenize(written).join(' ');
    if (key !== '' && !words.has(key)) words.set(key, written);
    if (words.size === TERMS) return [...words.values()].join(' ');
  }
  return null;
}
