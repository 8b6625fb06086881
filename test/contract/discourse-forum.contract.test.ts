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
  function faults(described: string, value: unknown): string[] {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    const check = ajv.compile(lenient(describedAnswer(described)) as object);
    if (check(value)) return [];
    return (check.errors ?? []).map((fault) => `${fault.instancePath} ${fault.message ?? ''}`);
  }

  it.each(ENDPOINTS)('%s as answered at %s', async (described, address) => {
    const answer = await fetch(forum.url + address);
    expect(answer.status).toBe(200);
    expect(faults(described, await answer.json())).toEqual([]);
  });

  it('notices a field that is missing or of another type', async () => {
    const topic = (await (await fetch(`${forum.url}/t/101.json`)).json()) as Record<string, unknown>;
    const { slug: _slug, ...rest } = topic;
    expect(faults('/t/{id}.json', { ...rest, views: 'many' })).toEqual(
      expect.arrayContaining([expect.stringContaining("'slug'"), expect.stringContaining('/views')]),
    );
  });
});
