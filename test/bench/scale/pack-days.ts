/** What one pack costs its readers and its publisher, day by day, under the publisher's own rules. */
import { planPack } from '../../../lib/publish/plan-pack.ts';
import { PublishedDocuments } from '../../../lib/publish/published-documents.ts';

export interface PackRates {
  /** Share of a pack's questions that come or change in a day. */
  changedPerDay: number;
  /** Bytes of a segment per question. */
  bytesPerQuestion: number;
  /** Small segments hold fewer questions per word of their dictionary: so much more per question. */
  smallSegmentFactor: number;
}

export interface PackDays {
  /** Bytes that a reader fetches who has yesterday's pack, mean over the days; manifest and segments. */
  bytesPerDay: number;
  /** The dearest day. */
  mostBytes: number;
  /** Questions that the publisher describes on a day, mean. */
  describedPerDay: number;
  /** Segments that a look-up reads, mean. */
  segments: number;
}

/** A chunk's digest in base64, per MiB. */
const DIGEST_BYTES = 43;
/** A tombstone is a step of one to three bytes, in base64. */
const TOMBSTONE_BYTES = 2 * (4 / 3);
const MANIFEST_BYTES = 2_500;

/**
 * Runs the publisher's plan over some days on a pack of this size.
 * @param questions at most some ten thousand: the shares do not depend on it, the time does
 * @param random 0 to 1
 */
export function runPack(questions: number, days: number, rates: PackRates, random: () => number): PackDays {
  let contents = new Uint32Array(questions);
  let old = { segments: [] as number[], documents: new PublishedDocuments() };
  let bytes = 0;
  let mostBytes = 0;
  let described = 0;
  let segments = 0;
  for (let day = 0; day <= days; day++) {
    if (day > 0) {
      contents = contents.slice();
      for (let change = 0; change < questions * rates.changedPerDay; change++)
        contents[Math.floor(random() * questions)] = day;
    }
    const at = (position: number) => ({
      id: { high: 1, low: position },
      content: { high: 0, low: contents[position] ?? 0 },
    });
    const plan = planPack({ size: questions, at, isKept: () => true }, old);
    const fresh = new Map(plan.fresh.map((position, document) => [position, document]));
    const places = new PublishedDocuments();
    for (let position = 0; position < questions; position++) {
      const document = fresh.get(position);
      const hashes = at(position);
      if (document !== undefined) {
        places.add({ ...hashes, segment: plan.kept.length, document });
      } else {
        const before = old.documents.at(old.documents.find(hashes.id));
        places.add({ ...before, segment: plan.kept.indexOf(before.segment) });
      }
    }
    const kept = plan.kept.map((segment) => old.segments[segment] ?? 0);
    old = { segments: [...kept, ...(plan.fresh.length > 0 ? [plan.fresh.length] : [])], documents: places };
    // The first day is the install, counted by the pack's size.
    if (day === 0) continue;
    const factor = plan.fresh.length * 2 < questions ? rates.smallSegmentFactor : 1;
    const removed = plan.removed.reduce((sum, gone) => sum + gone.length, 0);
    const size = old.segments.reduce((sum, documents) => sum + documents, 0) * rates.bytesPerQuestion;
    const cost =
      plan.fresh.length * rates.bytesPerQuestion * factor +
      MANIFEST_BYTES +
      removed * TOMBSTONE_BYTES +
      (size / 2 ** 20) * DIGEST_BYTES;
    bytes += cost;
    mostBytes = Math.max(mostBytes, cost);
    described += plan.fresh.length;
    segments += old.segments.length;
  }
  return {
    bytesPerDay: bytes / days,
    mostBytes,
    describedPerDay: described / days,
    segments: segments / days,
  };
}
