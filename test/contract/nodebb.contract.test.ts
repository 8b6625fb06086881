/** The NodeBB adapter on answers captured from a NodeBB 4.10.3 server, which stand outside the clone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodebbForum } from '../../lib/forums/nodebb.ts';
import { markdownOf } from '../../lib/publish/sources/markdown-of.ts';
import { Sample, SAMPLES } from './nodebb/samples.ts';

/** What a guest's GET of each path answered, the last capture of each. */
function captured(): Map<string, { status: number; body: unknown }> {
  const answers = new Map<string, { status: number; body: unknown }>();
  for (const name of readdirSync(SAMPLES)
    .filter((file) => file.endsWith('.json'))
    .sort()) {
    const sample = Sample.safeParse(JSON.parse(readFileSync(join(SAMPLES, name), 'utf8')));
    if (sample.data?.as === 'guest' && sample.data.request?.method === 'GET')
      answers.set(sample.data.request.path, sample.data.response);
  }
  return answers;
}

const answers = captured();
/** The captures; a category's second page was captured as that of the recent topics, which has the same items. */
const replay: typeof fetch = (input) => {
  const { pathname, searchParams } = new URL(String(input));
  const isSecond = pathname === '/api/category/5' && searchParams.get('page') === '2';
  const answer = answers.get(isSecond ? '/api/recent?page=2' : pathname);
  if (!answer) return Promise.resolve(new Response('Not found', { status: 404 }));
  const body = isSecond ? { ...(answer.body as object), pagination: { pageCount: 2 } } : answer.body;
  return Promise.resolve(Response.json(body, { status: answer.status }));
};
const forum = (isKept?: (id: string) => boolean) =>
  nodebbForum({
    origin: 'https://forum.example',
    communityId: 'forum.example',
    fetch: replay,
    pause: () => Promise.resolve(),
    markdownOf,
    ...(isKept && { isKept }),
  });

async function readAll(reader: ReturnType<typeof forum>, since: string | null = null) {
  const read = [];
  // Not every category and topic was captured; those that were not are 404.
  for await (const one of reader.changedSince(since)) if (one.ok) read.push(one.value.question);
  return read;
}

describe('NodeBB', () => {
  it('tells its name', async () => {
    expect(await forum().identify()).toMatchObject({ ok: true, value: { name: 'NodeBB' } });
  });

  it('gives a topic as a question with its replies in Markdown', async () => {
    const question = (await readAll(forum())).find(({ id }) => id === 'forum.example/2');
    expect(question).toMatchObject({
      title: 'WiFi drops every 10 minutes',
      tags: ['wifi', 'x200'],
      author: { name: 'alice', url: 'https://forum.example/user/alice' },
      url: 'https://forum.example/topic/2/wifi-drops-every-10-minutes',
      createdAt: '2026-11-21T19:42:13.534Z',
      errors: ['error E-4021: link lost'],
    });
    const bodies = question?.answers.map(({ body }) => body) ?? [];
    expect(bodies[0]).toContain('Set the channel to **11**');
    expect(bodies.join()).not.toContain('post-is-deleted');
  });

  it('does not read again what is kept, nor what is older than the cursor', async () => {
    expect(await readAll(forum(() => true))).toEqual([]);
    expect(await readAll(forum(), '2027-01-01T00:00:00.000Z')).toEqual([]);
  });
});
