import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PAGES, demoPageUrl } from './pages.ts';
import { startDemo, type Demo } from './servers.ts';
import { HOSTILE_PAGES } from './site/hostile.ts';

describe('the demo servers', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'peerside-demo-'));
  let demo: Demo;

  beforeAll(async () => {
    demo = await startDemo({ dataDir });
  });
  afterAll(async () => {
    await demo.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each(DEMO_PAGES.filter((page) => page.on === 'site'))('$path answers with $status', async (page) => {
    const answer = await fetch(demoPageUrl(demo, page));
    expect(answer.status).toBe(page.status);
    const text = await (page.textAt ? await fetch(demo.siteUrl + page.textAt) : answer).text();
    expect(text).toContain(page.shows ?? '<h1>');
  });

  it.each(HOSTILE_PAGES)('$path stands there without the extension', async ({ path, showsError }) => {
    const answer = await fetch(demo.siteUrl + path);
    expect(answer.status).toBe(showsError ? 500 : 200);
    expect((await answer.text()).includes("[1045] Access denied for user 'shop'")).toBe(showsError);
  });

  it('lists every page on its first page', async () => {
    const index = await (await fetch(`${demo.siteUrl}/`)).text();
    for (const page of DEMO_PAGES.filter(({ on }) => on === 'site'))
      expect(index).toContain(`href="${page.path}"`);
  });

  it('refuses the connection at the dead address', async () => {
    await expect(fetch(demo.deadUrl)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });

  it('hangs up without an answer at the empty address, and notes the request', async () => {
    await expect(fetch(`${demo.emptyUrl}/nothing`)).rejects.toThrow('fetch failed');
    expect(demo.requests).toContainEqual({
      method: 'GET',
      url: '/nothing',
      host: new URL(demo.emptyUrl).host,
    });
  });

  it('notes requests to site and forum with the host they were for', async () => {
    const before = demo.requests.length;
    await fetch(`${demo.siteUrl}/status?a=1`);
    await fetch(`${demo.forumUrl}/tags.json`);
    expect(demo.requests.slice(before)).toEqual([
      { method: 'GET', url: '/status?a=1', host: new URL(demo.siteUrl).host },
      { method: 'GET', url: '/tags.json', host: new URL(demo.forumUrl).host },
    ]);
  });

  it('runs twice side by side, each with its own forum and log', async () => {
    const otherDir = mkdtempSync(join(tmpdir(), 'peerside-demo-'));
    const other = await startDemo({ dataDir: otherDir });
    try {
      const before = demo.requests.length;
      expect((await fetch(`${other.siteUrl}/status`)).status).toBe(200);
      expect(other.requests).toHaveLength(1);
      expect(demo.requests).toHaveLength(before);
    } finally {
      await other.stop();
      rmSync(otherDir, { recursive: true, force: true });
    }
  });

  it('says which port is taken instead of taking another one', async () => {
    const sitePort = Number(new URL(demo.siteUrl).port);
    const otherDir = mkdtempSync(join(tmpdir(), 'peerside-demo-'));
    await expect(startDemo({ dataDir: otherDir, sitePort })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    rmSync(otherDir, { recursive: true, force: true });
  });

  it('answers no longer once stopped', async () => {
    const otherDir = mkdtempSync(join(tmpdir(), 'peerside-demo-'));
    const other = await startDemo({ dataDir: otherDir });
    await other.stop();
    for (const url of [other.siteUrl, other.forumUrl, other.emptyUrl])
      await expect(fetch(url)).rejects.toThrow('fetch failed');
    rmSync(otherDir, { recursive: true, force: true });
  });
});
