import type { Query } from '../../../../lib/model/search.ts';
import { rarityOf } from '../../../../lib/search/candidate.ts';
import { rankCandidates } from '../../../../lib/search/rank-candidates.ts';
import { blobSource, type ByteSource } from '../../../../lib/search/segment/byte-source.ts';
import { findInSegments } from '../../../../lib/search/segment/find-in-segments.ts';
import { readFeatures } from '../../../../lib/search/segment/read-documents.ts';
import { openSegment } from '../../../../lib/search/segment/segment.ts';
import { describeQuery } from '../../../../lib/terms/describe-query.ts';
import { FOUND, type BlobEngine } from '../engine.ts';

/** So many are ranked by what is known of them. */
const CANDIDATES = 48;

/** What a page's error becomes: its line is looked up by its keys and by its words. */
const errorOf = (line: string): Query => ({
  errors: [line],
  codes: [],
  text: line,
  products: [],
  limit: FOUND,
  typing: false,
});

export const peersideEngine: BlobEngine = {
  async open({ blob, head }, onRead) {
    const file = blobSource(blob);
    const source: ByteSource = {
      size: file.size,
      read(ranges) {
        onRead?.(ranges);
        return file.read(ranges);
      },
    };
    const segments = [await openSegment(source, head ? { head } : {})];
    return {
      async search(line) {
        const query = errorOf(line);
        const { words, keys } = describeQuery(query);
        const { found, frequencies, documents } = await findInSegments(segments, {
          words,
          keys,
          limit: CANDIDATES,
          weigh: (_term, frequency, all) => rarityOf(frequency, all),
        });
        const [segment] = segments;
        if (!segment) return [];
        const features = await readFeatures(
          segment,
          found.map(({ document }) => document),
        );
        const candidates = found.flatMap((one, at) => {
          const known = features[at];
          return known ? [{ ...one, features: known }] : [];
        });
        return rankCandidates(query, candidates, { documents, frequencies, now: Date.now() })
          .slice(0, FOUND)
          .map(({ candidate }) => String(candidate.document));
      },
    };
  },
};
