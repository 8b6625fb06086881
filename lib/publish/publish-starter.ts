import type { PackManifest } from '../model/pack-manifest.ts';
import { describeSegmentFile } from '../packs/chunk-digests.ts';
import { PACKAGED_MANIFEST } from '../packs/install-packaged.ts';
import { segmentPath } from '../packs/pack-source.ts';
import { readStarterEntries } from '../packs/publish-starter.ts';
import { questionOf, STARTER_COMMUNITY } from '../packs/starter-pack.ts';
import { rankAnswers } from '../search/rank-answers.ts';
import { buildSegment } from '../search/segment/build-segment.ts';
import { describeQuestion } from '../terms/describe-question.ts';
import { productCounts, topProducts } from './product-counts.ts';

/** The pack inside the extension is replaced with the extension; until then it is as good as it was. */
const VALID_YEARS = 20;

/**
 * The starter pack as it lies inside the extension: path → bytes, the manifest unsigned. The same entries give the same
 * bytes. Throws, naming the file and field, on a broken entry.
 * @param folder of the entries
 */
export async function publishStarter(folder: string): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const questions = readStarterEntries(folder).map(questionOf);
  const newest = Math.max(...questions.map(({ createdAt }) => Date.parse(createdAt)));
  const { bytes, summary } = await buildSegment(
    questions.map((question) =>
      describeQuestion(question, {
        best: rankAnswers(question, { verdicts: new Map(), now: newest })[0]?.answer ?? null,
      }),
    ),
  );
  const file = await describeSegmentFile([bytes]);
  const created = new Date(newest);
  const expires = new Date(newest);
  expires.setUTCFullYear(created.getUTCFullYear() + VALID_YEARS);
  const [first] = questions;
  if (!first) throw new Error(`${folder} holds no entry: there is nothing to put into the starter pack.`);
  const manifest: PackManifest = {
    format: 1,
    community: { id: STARTER_COMMUNITY, name: 'Starter pack', origin: null },
    licence: first.licence,
    sequence: 1,
    created: created.toISOString(),
    expires: expires.toISOString(),
    questions: questions.length,
    answers: questions.reduce((sum, { answers }) => sum + answers.length, 0),
    products: topProducts(productCounts(questions.map(({ products }) => products))).map(([name]) => name),
    segments: [{ ...file, documents: summary.documents }],
  };
  return new Map([
    [PACKAGED_MANIFEST, new TextEncoder().encode(JSON.stringify(manifest))],
    [segmentPath(file.id), bytes],
  ]);
}
