import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seedData } from './forum/seed/seed.ts';
import { DEMO_PAGES, demoCommunityId, expectedQuestionId } from './pages.ts';
import { HOSTILE_EXPECTED } from './site/hostile.ts';

const STARTER = new URL('../../lib/packs/starter/', import.meta.url);
const starterText = readdirSync(STARTER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => readFileSync(new URL(name, STARTER), 'utf8'))
  .join('\n');
const starterIds = new Set(
  [...starterText.matchAll(/^\s*"id":\s*"([^"]+)"/gm)].map((match) => `starter/${match[1]}`),
);
const forum = seedData();

const expectedOn = (prefix: string): string[] =>
  DEMO_PAGES.flatMap(({ expected }) => (expected?.startsWith(prefix) ? [expected] : []));

describe('the list of demo pages', () => {
  it('names an answer for every page that has an error, and for no other', () => {
    const withError = DEMO_PAGES.filter(({ kind }) => kind !== 'product' && kind !== 'normal');
    expect(DEMO_PAGES.filter(({ expected }) => expected !== null)).toEqual(withError);
  });

  it.each([...expectedOn('starter/'), HOSTILE_EXPECTED])('%s is in the starter pack', (id) => {
    expect(starterIds).toContain(id);
  });

  it.each(expectedOn('demo-forum/'))('%s has an accepted answer in the forum', (id) => {
    const topicId = Number(id.split('/')[1]);
    expect(forum.posts.filter((post) => post.topicId === topicId && post.accepted)).toHaveLength(1);
  });

  it('has at least three errors that only the forum can answer', () => {
    const codes = expectedOn('demo-forum/').map((id) => {
      const title = forum.topics.find((topic) => topic.id === Number(id.split('/')[1]))?.title ?? '';
      return /[A-Z]{2}-\d+/.exec(title)?.[0] ?? title;
    });
    expect(codes.length).toBeGreaterThanOrEqual(3);
    for (const code of codes) expect(starterText).not.toContain(code);
  });

  it('covers each kind of page', () => {
    const count = (kind: string): number => DEMO_PAGES.filter((page) => page.kind === kind).length;
    expect(count('error')).toBeGreaterThanOrEqual(12);
    expect(count('product')).toBeGreaterThanOrEqual(2);
    expect(count('normal')).toBeGreaterThanOrEqual(6);
    expect(count('network')).toBe(2);
    expect(count('console')).toBeGreaterThanOrEqual(1);
  });

  it('has a question in the forum about every product it expects', () => {
    const tags = forum.tags.map((tag) => tag.name.replaceAll('-', ' '));
    for (const name of DEMO_PAGES.flatMap((page) => page.expectedProducts ?? [])) {
      expect(tags).toContain(name.toLowerCase());
    }
  });

  it('names forum questions by the host that the forum runs on', () => {
    const demo = { siteUrl: '', deadUrl: '', emptyUrl: '', forumUrl: 'http://127.0.0.1:4321' };
    const page = DEMO_PAGES.find(({ expected }) => expected === 'demo-forum/101');
    expect(page && expectedQuestionId(demo, page)).toBe(`${demoCommunityId(demo)}/101`);
    expect(demoCommunityId(demo)).toBe('127.0.0.1:4321');
  });
});
