import type { Question } from '../../../lib/model/question.ts';
import { rarityOf } from '../../../lib/search/candidate.ts';
import { rankAnswers } from '../../../lib/search/rank-answers.ts';
import { rankCandidates } from '../../../lib/search/rank-candidates.ts';
import { buildSegment } from '../../../lib/search/segment/build-segment.ts';
import { memorySource } from '../../../lib/search/segment/byte-source.ts';
import { findInSegments } from '../../../lib/search/segment/find-in-segments.ts';
import { readFeatures } from '../../../lib/search/segment/read-documents.ts';
import { openSegment } from '../../../lib/search/segment/segment.ts';
import { SHORTLIST } from '../../../lib/search/search-answers.ts';
import { describeQuery } from '../../../lib/terms/describe-query.ts';
import { describeQuestion } from '../../../lib/terms/describe-question.ts';
import { lendWordings } from '../../../lib/terms/lend-wordings.ts';
import type { EvalEngine } from './engine.ts';

/**
 * The extension's own way through one segment in memory, made as the publisher makes it, without the records. Beyond
 * the shortlist questions keep the order of their text scores.
 */
export async function peersideEngine(questions: readonly Question[]): Promise<EvalEngine> {
  const now = Math.max(0, ...questions.map(({ createdAt }) => Date.parse(createdAt)));
  const lent = lendWordings(questions);
  const { bytes } = await buildSegment(
    questions.map((question) => {
      const best = rankAnswers(question, { verdicts: new Map(), now })[0]?.answer ?? null;
      return describeQuestion(question, { best, lent: lent.get(question.id) ?? [] });
    }),
  );
  const segment = await openSegment(memorySource(bytes));
  return {
    search: async (query, limit) => {
      const { words, keys, products } = describeQuery(query);
      const asked = new Map([...words, ...[...products.keys()].map((name) => [`p${name}`, 0] as const)]);
      const { found, frequencies, documents } = await findInSegments([segment], {
        words: asked,
        keys,
        limit: Math.max(limit, SHORTLIST),
        weigh: (_term, frequency, all) => rarityOf(frequency, all),
      });
      const isShort = (at: number): boolean => at < SHORTLIST || (found[at]?.keys.length ?? 0) > 0;
      const short = found.filter((_, at) => isShort(at));
      const features = await readFeatures(
        segment,
        short.map(({ document }) => document),
      );
      const candidates = short.flatMap((one, at) => {
        const known = features[at];
        return known ? [{ ...one, features: known }] : [];
      });
      const ranked = rankCandidates(query, candidates, { documents, frequencies, now });
      const rest = found.filter((_, at) => !isShort(at));
      return [...ranked.map(({ candidate }) => candidate), ...rest]
        .slice(0, limit)
        .flatMap(({ document }) => questions[document]?.id ?? []);
    },
  };
}
