import type { Question } from '../../../lib/model/question.ts';
import { rarityOf } from '../../../lib/search/candidate.ts';
import { rankCandidates } from '../../../lib/search/rank-candidates.ts';
import { buildSegment } from '../../../lib/search/segment/build-segment.ts';
import { memorySource } from '../../../lib/search/segment/byte-source.ts';
import { findInSegments } from '../../../lib/search/segment/find-in-segments.ts';
import { readFeatures } from '../../../lib/search/segment/read-documents.ts';
import { openSegment } from '../../../lib/search/segment/segment.ts';
import { describeQuery } from '../../../lib/terms/describe-query.ts';
import { describeQuestion } from '../../../lib/terms/describe-question.ts';
import type { EvalEngine } from './engine.ts';

/** As many as the extension ranks by their features; the others keep the order of their text scores. */
const SHORTLIST = 16;

/** The extension's own way through one segment in memory, without the records. */
export async function peersideEngine(questions: readonly Question[]): Promise<EvalEngine> {
  const { bytes } = await buildSegment(
    questions.map((question) => {
      const best = question.answers.find(({ accepted }) => accepted) ?? question.answers[0] ?? null;
      return describeQuestion(question, { best });
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
      const ranked = rankCandidates(query, candidates, { documents, frequencies, now: Date.now() });
      const rest = found.filter((_, at) => !isShort(at));
      return [...ranked.map(({ candidate }) => candidate), ...rest]
        .slice(0, limit)
        .flatMap(({ document }) => questions[document]?.id ?? []);
    },
  };
}
