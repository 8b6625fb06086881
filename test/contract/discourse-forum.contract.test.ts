/**
 * The demo forum against Discourse's published API description. Fields beyond the description are allowed,
 * because plugins add some in real life (accepted answers are a plugin's) and so does the demo forum;
 * what is described must be there and have the described type.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startForum, type Forum } from '../demo/forum/forum.ts';
import { describedAnswer } from './discourse-contract.ts';

/** The schema without its bans on further fields. */
function lenient(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(lenient);
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !(key === 'additionalProperties' && value === false))
      .map(([key, value]) => [key, lenient(value)]),
  );
}

/** Described path, and the address asked of the demo forum. */
const ENDPOINTS: readonly (readonly [string, string])[] = [
  ['/site/basic-info.json', '/site/basic-info.json'],
  ['/site.json', '/site.json'],
  ['/latest.json', '/latest.json?order=activity&per_page=10'],
  ['/latest.json', '/latest.json?order=activity&per_page=10&page=2'],
  ['/t/{id}.json', '/t/101.json?include_raw=1'],
  ['/t/{id}.json', '/t/105.json'],
  ['/t/{id}.json', '/t/161.json?include_raw=1'],
  ['/t/{id}/posts.json', '/t/105/posts.json?post_ids[]=10521&post_ids[]=10522&include_raw=1'],
  ['/posts/{id}.json', '/posts/10102.json'],
  ['/posts/{id}.json', '/posts/10103.json'],
  ['/categories.json', '/categories.json'],
  ['/tags.json', '/tags.json'],
  ['/search.json', '/search.json?q=locked'],
  ['/search.json', '/search.json?q=zz'],
];

describe('the demo forum keeps to the Discourse API', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'peerside-contract-'));
  let forum: Forum;

  beforeAll(async () => {
    forum = await startForum({ dataDir, port: 0, requests: [] });
  });
  afterAll(async () => {
    await forum.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** What the description says against `value`, one line a fault. */
  function faults(described: string, value: unknown, method: 'get' | 'post' | 'put' = 'get'): string[] {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    const check = ajv.compile(lenient(describedAnswer(described, method)) as object);
    if (check(value)) return [];
    return (check.errors ?? []).map((fault) => `${fault.instancePath} ${fault.message ?? ''}`);
  }

  it.each(ENDPOINTS)('%s as answered at %s', async (described, address) => {
    const answer = await fetch(forum.url + address);
    expect(answer.status).toBe(200);
    expect(faults(described, await answer.json())).toEqual([]);
  });

  /** Writes as noor does, and gives the answer. */
  async function write(method: 'POST' | 'PUT' | 'DELETE', path: string, fields?: object): Promise<Response> {
    const key = forum.keyFor('noor');
    const answer = await fetch(forum.url + path, {
      method,
      headers: { 'User-Api-Key': key, 'Content-Type': 'application/json' },
      ...(fields && { body: JSON.stringify(fields) }),
    });
    expect(answer.status).toBe(200);
    return answer;
  }
  const post = { topic_id: 105, raw: 'Turn the second cable round, then start it again.' };

  it('answers a new post, bare and nested', async () => {
    const bare: unknown = await (await write('POST', '/posts.json', post)).json();
    expect(faults('/posts.json', bare, 'post')).toEqual([]);
    const other = { ...post, raw: `${post.raw} And again.`, nested_post: true };
    const nested = (await (await write('POST', '/posts.json', other)).json()) as { post: unknown };
    expect(nested).toMatchObject({ success: true, action: 'create_post' });
    expect(faults('/posts.json', nested.post, 'post')).toEqual([]);
  });

  it('answers a new topic, a changed post, a like and a deletion', async () => {
    const topic = { title: 'A lamp that does not go out', raw: `${post.raw} It is a lamp.`, tags: ['wifi'] };
    const made = (await (await write('POST', '/posts.json', topic)).json()) as {
      id: number;
      topic_id: number;
    };
    expect(faults('/posts.json', made, 'post')).toEqual([]);
    const shown: unknown = await (await fetch(`${forum.url}/t/${made.topic_id}.json`)).json();
    expect(faults('/t/{id}.json', shown)).toEqual([]);
    const changed = { post: { raw: `${topic.raw} A big one.` } };
    const edited: unknown = await (await write('PUT', `/posts/${made.id}.json`, changed)).json();
    expect(faults('/posts/{id}.json', edited, 'put')).toEqual([]);
    const like = { id: 10_501, post_action_type_id: 2 };
    const liked: unknown = await (await write('POST', '/post_actions.json', like)).json();
    expect(faults('/post_actions.json', liked, 'post')).toEqual([]);
    expect(await (await write('DELETE', `/posts/${made.id}.json`)).text()).toBe('');
  });

  it('notices a field that is missing or of another type', async () => {
    const topic = (await (await fetch(`${forum.url}/t/101.json`)).json()) as Record<string, unknown>;
    const { slug: _slug, ...rest } = topic;
    expect(faults('/t/{id}.json', { ...rest, views: 'many' })).toEqual(
      expect.arrayContaining([expect.stringContaining("'slug'"), expect.stringContaining('/views')]),
    );
  });
});
