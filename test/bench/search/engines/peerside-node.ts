import { answerIndex } from '../../../../lib/search/answer-index.ts';
import { blobSource } from '../../../../lib/search/segment/byte-source.ts';
import { openSegment } from '../../../../lib/search/segment/segment.ts';
import { buildTail } from '../../../../lib/search/tail.ts';
import type { BlobEngine } from '../engine.ts';
import { searchPeerside } from './peerside.ts';

/** One segment and nothing in the tail, on a file. */
export const peersideEngine: BlobEngine = {
  async open({ blob, head }) {
    const segment = await openSegment(blobSource(blob), head ? { head } : {});
    const index = answerIndex([{ segment, community: null }], buildTail([]));
    return searchPeerside((look) => look(index));
  },
};
