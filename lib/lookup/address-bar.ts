/** The address bar's keyword: suggestions from the local index while typing, and the answer on Enter. */
import { verdictsForRanking } from '../answering/outcome.ts';
import { ok, type Result } from '../model/result.ts';
import type { Hit, Reason } from '../model/search.ts';
import type { PanelPlace } from '../messages/panel-address.ts';
import { redactText } from '../redact/redact-text.ts';
import { queryFromText } from '../search/build-query.ts';
import { searchAnswers } from '../search/search-answers.ts';
import type { OwnStore } from '../store/own-store.ts';
import type { KeptIndex } from './kept-index.ts';

const MAX_SUGGESTIONS = 5;
const MAX_TEXT = 500;

export interface AddressBarWorld {
  ownStore: Promise<OwnStore>;
  index: KeptIndex;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface Suggestion {
  /** What stands in the address bar when it is chosen; names the question again after the background has died. */
  content: string;
  description: string;
}

/** Hits for what was typed into the address bar, best first. */
export async function searchTyped(typed: string, world: AddressBarWorld): Promise<Result<Hit[]>> {
  const text = typed.trim().slice(0, MAX_TEXT);
  if (text === '') return ok([]);
  const verdicts = verdictsForRanking(await (await world.ownStore).readConfirmations());
  const found = await world.index.search((index) =>
    searchAnswers(queryFromText(text, MAX_SUGGESTIONS), { index, verdicts, now: world.now() }),
  );
  return found.ok ? found.value : found;
}

/**
 * Suggestions with the reason that tells most, each title once.
 * @param markup true where descriptions are XML (Chromium: `<match>`, `<dim>`); plain text otherwise (Firefox)
 */
export function suggestionsOf(hits: readonly Hit[], typed: string, markup: boolean): Suggestion[] {
  const byTitle = new Map(hits.map((hit) => [hit.question.title, hit] as const));
  return [...byTitle.values()].slice(0, MAX_SUGGESTIONS).map((hit) => {
    const title = visible(hit.question.title);
    const why = whyOf(hit);
    return {
      content: title,
      description: markup
        ? `${markMatches(title, typed)}${why && ` <dim>– ${escapeXml(why)}</dim>`}`
        : `${title}${why && ` – ${why}`}`,
    };
  });
}

/** Where what was typed leads. */
export type TypedPlace = Extract<PanelPlace, { kind: 'question' | 'search' }>;

/** What Enter opens: the chosen question, else the look-up of what was typed. */
export function placeFor(entered: string, hits: readonly Hit[]): TypedPlace {
  const typed = entered.trim();
  const chosen = hits.find(({ question }) => visible(question.title) === typed);
  return chosen
    ? { kind: 'question', id: chosen.question.id }
    : { kind: 'search', text: redactText(typed.slice(0, MAX_TEXT)).text };
}

/** Control characters would make the browser refuse the whole list. */
const visible = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);

/** XML's five characters (https://www.w3.org/TR/xml/#syntax). */
const escapeXml = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[char] ?? '',
  );

/** The title with the typed words marked, as XML. */
function markMatches(title: string, typed: string): string {
  const words = new Set((typed.toLowerCase().match(/[\p{L}\p{N}]{2,40}/gu) ?? []).slice(0, 20));
  return title
    .split(/([\p{L}\p{N}]+)/u)
    .map((part) => {
      const folded = part.toLowerCase();
      const isMatch = [...words].some((word) => folded.startsWith(word));
      return isMatch ? `<match>${escapeXml(part)}</match>` : escapeXml(part);
    })
    .join('');
}

function whyOf({ answer, reasons }: Hit): string {
  if (!answer) return 'not answered yet';
  return reasons.map(wordsFor).find((words) => words !== '') ?? '';
}

/** The few reasons that say something in half a line. */
function wordsFor(reason: Reason): string {
  switch (reason.kind) {
    case 'same-error':
      return 'same error';
    case 'similar-error':
      return 'similar error';
    case 'same-code':
      return `same code ${reason.code}`;
    case 'same-product':
      return `about ${reason.product}`;
    case 'worked-here':
      return 'worked for you';
    case 'worked-for':
      return `worked for ${reason.people}`;
    case 'accepted':
      return 'accepted answer';
    case 'obsolete':
    case 'stale':
      return 'said to be out of date';
    case 'fits-version':
      return `works with ${reason.version}`;
    case 'fails-version':
      return `fails with ${reason.version}`;
    case 'version':
    case 'unanswered':
    case 'votes':
    case 'words':
      return '';
  }
}
