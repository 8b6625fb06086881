import type { Query } from '../../../lib/model/search.ts';
import type { Question } from '../../../lib/model/question.ts';
import { questionFromLine } from '../../../lib/publish/sources/jsonl-thread.ts';
import { rarityOf } from '../../../lib/search/candidate.ts';
import { rankAnswers } from '../../../lib/search/rank-answers.ts';
import { rankCandidates } from '../../../lib/search/rank-candidates.ts';
import { buildSegment } from '../../../lib/search/segment/build-segment.ts';
import { memorySource } from '../../../lib/search/segment/byte-source.ts';
import { findInSegments } from '../../../lib/search/segment/find-in-segments.ts';
import { readFeatures } from '../../../lib/search/segment/read-documents.ts';
import { openSegment } from '../../../lib/search/segment/segment.ts';
import { describeQuery } from '../../../lib/terms/describe-query.ts';
import { describeQuestion } from '../../../lib/terms/describe-question.ts';
import { lendWordings } from '../../../lib/terms/lend-wordings.ts';
import type { Engine } from './engine.ts';
import type { RetrievalThread } from './retrieval-set.ts';

const COMMUNITY = { id: 'set', name: 'set', licence: { name: 'evaluation', url: null }, products: [] };
/** As many candidates as the extension ranks; the rest of a long list follows in the order of its words. */
const RANKED = 16;

/** Peerside's own path: threads as the publisher describes them, one segment, the look-up's evaluation and ranking. */
export async function buildPeerside(threads: readonly RetrievalThread[]): Promise<Engine> {
  const questions = threads.map(({ line, id }): Question => {
    const read = questionFromLine(line, COMMUNITY);
    if (!read.ok) throw new Error(`Thread ${id}: ${read.problem}`);
    return read.value;
  });
  const now = Math.max(...questions.map(({ createdAt }) => Date.parse(createdAt)));
  const lent = lendWordings(questions);
  const { bytes } = await buildSegment(
    questions.map((question) =>
      describeQuestion(question, {
        best: rankAnswers(question, { verdicts: new Map(), now })[0]?.answer ?? null,
        lent: lent.get(question.id) ?? [],
      }),
    ),
  );
  const segment = await openSegment(memorySource(bytes));
  const ids = threads.map(({ id }) => id);

  return {
    async search(text, limit) {
      const query: Query = { errors: [], codes: [], text, products: [], limit, typing: false };
      const { words, keys } = describeQuery(query);
      const { found, frequencies, documents } = await findInSegments([segment], {
        words,
        keys,
        limit,
        weigh: (_, frequency, all) => rarityOf(frequency, all),
      });
      const shortlist = found.slice(0, RANKED);
      const features = await readFeatures(
        segment,
        shortlist.map(({ document }) => document),
      );
      const candidates = shortlist.flatMap((one, at) => {
        const own = features[at];
        return own ? [{ ...one, features: own }] : [];
      });
      const ranked = rankCandidates(query, candidates, { documents, frequencies, now });
      return [...ranked.map(({ candidate }) => candidate), ...found.slice(RANKED)]
        .slice(0, limit)
        .map(({ document }) => ids[document] ?? '');
    },
  };
}
