import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { question } from '../../test/fixtures/samples.ts';
import { ok } from '../model/result.ts';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts';
import { Follow } from '../model/written.ts';
import { browser } from '../platform/browser.ts';
import { answerIndex } from '../search/answer-index.ts';
import { buildTail } from '../search/tail.ts';
import { describeQuestion } from '../terms/describe-question.ts';
import { showWaiting } from './waiting-badge.ts';

const NOW = Date.parse('2026-03-10T12:00:00.000Z');
const open = (id: number, tag: string) =>
  question({
    id: `forum.example/${id}`,
    communityId: 'forum.example',
    title: `Question ${id}`,
    tags: [tag],
    answers: [],
    createdAt: '2026-03-09T12:00:00.000Z',
  });
let text: string | null;
beforeEach(() => {
  text = 'nothing was set';
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(async (said) => void (text = said.text));
  vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined);
  vi.spyOn(browser.action, 'setTitle').mockResolvedValue(undefined);
});
afterEach(() => void vi.restoreAllMocks());

async function shownWith(settings: Partial<Settings>, count = 2): Promise<string | null> {
  const questions = [...Array.from({ length: count }, (_, at) => open(at + 1, 'npm')), open(90, 'git')];
  const tail = buildTail(
    questions.map((one) => describeQuestion(one, { best: null, tagsNameProducts: true })),
  );
  const answers = answerIndex([], tail);
  const follow = Follow.parse({
    communityId: 'forum.example',
    name: 'Forum',
    origin: 'https://forum.example',
    at: '2026-03-01T00:00:00.000Z',
  });
  const shown = await showWaiting({
    ownStore: Promise.resolve({
      readSettings: async () => ({ ...DEFAULT_SETTINGS, ...settings }),
      readFollows: async () => ok([follow]),
      readHelping: async () => [],
      readOutbox: async () => ok([]),
    }),
    accounts: { list: async () => ok([]) },
    index: { search: async (look) => ok(await look(answers)) },
    now: () => NOW,
  });
  expect(shown).toEqual(ok(null));
  return text;
}

it('counts what fits, where the person wants it', async () => {
  expect(await shownWith({ waitingBadge: true, topics: ['npm'] })).toBe('2');
  expect(await shownWith({ waitingBadge: true, topics: ['npm'] }, 12)).toBe('9+');
});
it('is empty where nothing is known of what they know, and where they do not want it', async () => {
  expect(await shownWith({ waitingBadge: true })).toBe('');
  expect(await shownWith({ topics: ['npm'] })).toBe('');
});
