/** Pages, starter pack, forum, sync and search together: does the error that a page shows find its fix? */
import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discourseForum } from '../../lib/forums/discourse.ts';
import { communityIdOf } from '../../lib/model/community-id.ts';
import { Follow } from '../../lib/model/written.ts';
import { readStarterEntries } from '../../lib/packs/publish-starter.ts';
import { questionOf } from '../../lib/packs/starter-pack.ts';
import type { AnswerIndex } from '../../lib/search/answer-index.ts';
import { searchAnswers } from '../../lib/search/search-answers.ts';
import { signErrorText } from '../../lib/signature/sign-error-text.ts';
import { openIndexStore, type IndexStore } from '../../lib/store/index-store.ts';
import { syncCommunity } from '../../lib/sync/sync-community.ts';
import { seedData } from './forum/seed/seed.ts';
import { portionInto } from '../fixtures/quiet-sync.ts';
import { indexOf } from '../fixtures/index-of.ts';
import { DEMO_PAGES, demoCommunityId, expectedQuestionId } from './pages.ts';
import { startDemo, type Demo } from './servers.ts';

const MANY = 1_000;
const NOW = Date.parse('2026-11-21T20:00:00Z');

describe('the fix for every demo error', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'peerside-demo-'));
  let demo: Demo;
  let store: IndexStore;
  let index: AnswerIndex;
  let leftOut: string[];

  beforeAll(async () => {
    demo = await startDemo({ dataDir });
    const opened = await openIndexStore('expected-fixes');
    if (!opened.ok) throw new Error(opened.problem);
    store = opened.value;
    const folder = fileURLToPath(new URL('../../lib/packs/starter', import.meta.url));
    const origin = demo.forumUrl;
    const communityId = communityIdOf(origin);
    const synced = await syncCommunity(
      Follow.parse({ communityId, origin, name: communityId, at: new Date(NOW).toISOString() }),
      portionInto(
        store,
        () => NOW,
        (isKept) => discourseForum({ origin, communityId, fetch, isKept, pause: async () => {} }),
      ),
    );
    if (!synced.ok) throw new Error(synced.problem);
    leftOut = synced.value.leftOut;
    const own = readStarterEntries(folder).map(questionOf);
    const read = await store.readQuestions(MANY);
    const fromForum = new Set(read.map(({ id }) => id));
    index = await indexOf([...own, ...read], {
      tagsNameProducts: ({ id }) => fromForum.has(id),
      inTail: read.length,
    });
  });
  afterAll(async () => {
    store.close();
    await demo.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('reads every topic of the forum, under the community id that sync uses', async () => {
    expect(leftOut).toEqual([]);
    expect(await store.countQuestions(demoCommunityId(demo))).toBe(seedData().topics.length);
    expect(communityIdOf(demo.forumUrl)).toBe(demoCommunityId(demo));
  });

  it.each(DEMO_PAGES.filter(({ shows }) => shows !== null))('$path: "$shows"', async (page) => {
    const text = page.shows ?? '';
    const hits = await searchAnswers(
      {
        errors: [text],
        codes: signErrorText(text).codes,
        text,
        products: page.expectedProducts ?? [],
        limit: 3,
        typing: false,
      },
      { index, verdicts: new Map(), now: NOW },
    );
    if (!hits.ok) throw new Error(hits.problem);
    const [first] = hits.value;
    expect(first?.question.id).toBe(expectedQuestionId(demo, page));
    expect(first?.confidence).toBeGreaterThan(0.6);
  });
});
