/**
 * How threads are referred to: by their address, by their number at a tracker, or by their title, as link text and
 * archives have it. A name is a string that both sides spell alike.
 */
import type { Question } from '../model/question.ts';

/** Shorter titles ("Help needed") are said of many things. */
const LEAST_TITLE_WORDS = 4;
const LEAST_TITLE = 18;
/** Longer lines are paragraphs. */
const LONGEST_TITLE = 200;
/** Trackers number their threads, and `#12` in a reply means the tracker's own. */
const TRACKER = /^(.*\/(?:issues|bugs|merge_requests|pull|tickets?))\/\d+$/;
const ADDRESS = /https?:\/\/[^\s<>"'()[\]]{4,500}/g;
const NUMBER = /(?<![\w#&/])#(\d{1,9})\b/g;
const LINK_TEXT = /\[([^\][\n]{1,200})\]/g;
/** Beyond this a reply is a log. In UTF-16 code units, each. */
const LONGEST_REPLY = 20_000;

/** All names of a thread. */
export function threadNames({ url, title }: Pick<Question, 'url' | 'title'>): string[] {
  return [...(url === null ? [] : addressName(url)), ...titleName(title)];
}

/**
 * Names of other threads that replies of anyone but the asker refer to: to see the same question there, for the most
 * part. Each once.
 */
export function namedThreads({ url, author, answers, title }: Question): string[] {
  const own = new Set(threadNames({ url, title }));
  const tracker = url === null ? undefined : TRACKER.exec(addressName(url)[0] ?? '')?.[1];
  const names = new Set<string>();
  for (const answer of answers) {
    if (answer.author.name === author.name) continue;
    for (const name of namesIn(answer.body.slice(0, LONGEST_REPLY), tracker)) names.add(name);
  }
  return [...names].filter((name) => !own.has(name));
}

function* namesIn(text: string, tracker: string | undefined): Generator<string> {
  for (const [address] of text.matchAll(ADDRESS)) yield* addressName(address);
  if (tracker !== undefined) for (const [, number] of text.matchAll(NUMBER)) yield `${tracker}/${number}`;
  for (const [, said] of text.matchAll(LINK_TEXT)) yield* titleName(said ?? '');
  for (const line of text.split('\n')) yield* titlesIn(line);
}

/**
 * Titles that a line may end with, where links came without their addresses: the line as it stands, what stands after a
 * colon, and both without the one or two words of a category that previews put behind.
 */
function* titlesIn(line: string): Generator<string> {
  const said = line.replace(/ - #\d+ by \S+\s*$/, '');
  const colons = [said.indexOf(': '), said.lastIndexOf(': ')].filter((colon) => colon >= 0);
  for (const start of new Set([0, ...colons.map((colon) => colon + 2)])) {
    if (said.length - start < LEAST_TITLE || said.length - start > LONGEST_TITLE) continue;
    const words = wordsOf(said.slice(start));
    for (const dropped of [0, 1, 2]) yield* nameOfWords(words.slice(0, words.length - dropped));
  }
}

/**
 * One spelling of a thread's address: no scheme, no `www.`, nothing behind its number, and no words that only say again
 * what the title says (`/t/<words>/12`, `/topic/12/<words>`, `/questions/12/<words>`).
 */
function addressName(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const { host, pathname } = new URL(address);
  const parts = pathname.toLowerCase().split('/').filter(Boolean);
  const number = parts.findIndex((part) => /^\d+$/.test(part));
  if (number < 1) return [];
  const kept = parts.slice(0, number + 1);
  if (kept[0] === 't' && kept.length === 3) kept.splice(1, 1);
  if (kept[0] === 'questions') kept[0] = 'q';
  return [`${host.replace(/^www\./, '')}/${kept.join('/')}`];
}

const titleName = (title: string): string[] => nameOfWords(wordsOf(title));

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** None for a title that is too short to be meant whenever it is said. */
function nameOfWords(words: readonly string[]): string[] {
  const folded = words.join(' ');
  return words.length >= LEAST_TITLE_WORDS && folded.length >= LEAST_TITLE ? [`"${folded}`] : [];
}
