import { foldName } from '../model/fold-name.ts';
import type { IndexDocument } from '../model/index-document.ts';
import type { Answer, Question } from '../model/question.ts';
import { isTriageThread } from '../model/triage.ts';
import { isOpen, openTerm } from './is-open.ts';
import { keptMessageTerms } from './message-terms.ts';
import { saidVersions } from './said-versions.ts';
import { readsLikeSupportScam } from './support-scam.ts';
import { wordImpacts } from './word-impacts.ts';
import { triageTerm } from './triage-term.ts';
import { tokenize } from './words.ts';

/** What others have found out about the question. */
export interface QuestionFacts {
  /** The answer to show first, null where nobody answers. */
  best: Answer | null;
  /** On forums tags are how people name the product; in a pack they are mere subjects. Default: no. */
  tagsNameProducts?: boolean;
  /** Wordings of threads that were linked to this one (`lend-wordings.ts`); default: none. */
  lent?: readonly string[];
  /** Somebody said that the answer no longer holds; default: no. */
  obsolete?: boolean;
}

/** As many people as look for the most-asked threads: their product term has the highest impact. */
const MOST_DEMAND = 1_000_000;
/** A term counts for something, however small its demand. */
const LEAST_IMPACT = 1 / 255;

/**
 * A question as the index takes it. Its terms: `w` words, `s`/`l`/`u` keys of its error lines, `c` codes, `p` folded
 * names of products (impact: demand on a log scale), `q` its id, `m` those merged into it; while it is open, `o` its community, alone and with each of
 * its subjects (impact: demand). A triage thread has its id, and `t` its community: no look-up shall meet it.
 */
export function describeQuestion(
  record: Question,
  { best, tagsNameProducts = false, lent = [], obsolete = false }: QuestionFacts,
): IndexDocument {
  const isTriage = isTriageThread(record);
  const question = isTriage ? wordless(record) : record;
  const messages = question.errors.map(keptMessageTerms);
  const codes = [...new Set(messages.flatMap((message) => message.codes))];
  const names = tagsNameProducts ? [...question.products, ...question.tags] : question.products;
  const products = [...new Set(names.map(foldName))].filter(Boolean);

  const terms = new Map<string, number>([[`q${question.id}`, 1]]);
  for (const id of question.mergedFrom ?? []) terms.set(`m${id}`, 1);
  if (isTriage) terms.set(triageTerm(question.communityId), 1);
  for (const [word, impact] of wordImpacts(question, lent)) terms.set(`w${word}`, impact);
  for (const { keys } of messages) for (const key of keys) terms.set(key, 1);
  for (const code of codes) terms.set(`c${code}`, 1);
  const wanted = Math.log1p(question.demand) / Math.log1p(MOST_DEMAND);
  for (const name of products) terms.set(`p${name}`, Math.min(1, Math.max(LEAST_IMPACT, wanted)));

  if (isOpen(question)) {
    const topics = new Set([...question.products, ...question.tags].map(foldName).filter(Boolean));
    for (const topic of [undefined, ...topics]) {
      terms.set(openTerm(question.communityId, topic), Math.min(1, Math.max(LEAST_IMPACT, wanted)));
    }
  }

  return {
    id: question.id,
    terms,
    features: {
      answers: question.answers.length,
      accepted: best?.accepted ?? false,
      spam:
        readsLikeSupportScam(`${question.title}\n${question.body}`) ||
        (best !== null && readsLikeSupportScam(best.body)),
      obsolete: obsolete || best?.stale === true,
      votes: best?.votes ?? 0,
      confirmations: best?.confirmations ?? 0,
      createdAt: Date.parse(question.createdAt),
      answeredAt: best ? Date.parse(best.updatedAt) : 0,
      demand: question.demand,
      products,
      codes,
      versions: saidVersions(question, names),
      lines: [question.title, ...question.errors].map(tokenize),
    },
    record,
  };
}

/** Nothing that it could be found by. */
const wordless = (question: Question): Question => ({
  ...question,
  title: '',
  body: '',
  errors: [],
  products: [],
  tags: [],
  answers: [],
  closed: true,
});
