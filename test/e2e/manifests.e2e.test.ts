/** What the published builds ask for and hold, read from the built files; no browser runs here. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDir, ensureBuilds } from '../run/build.ts';

const BUILDS = [
  ['chrome-mv3', ['storage', 'activeTab', 'scripting', 'alarms', 'contextMenus', 'sidePanel', 'offscreen']],
  ['firefox-mv3', ['storage', 'activeTab', 'scripting', 'alarms', 'contextMenus']],
] as const;

/**
 * Hosts that may stand in code: names of formats, links in messages of libraries, licences, an example, and the forums
 * that stand at one place of their own.
 */
const KNOWN_HOSTS = new Set([
  'www.w3.org',
  'json-schema.org',
  'react.dev',
  'bit.ly',
  'tinyurl.com',
  'wxt.dev',
  'opensource.org',
  'creativecommons.org',
  'github.com',
  'api.github.com',
  'docs.github.com',
  'stackoverflow.com',
  'stackexchange.com',
  'api.stackexchange.com',
  'bsky.social',
  'public.api.bsky.app',
  // Where messages of libraries point to.
  'redux.js.org',
  'redux-toolkit.js.org',
  'forum.example.org',
  'packs.example.org',
  '127.0.0.1',
  'localhost',
]);

interface Manifest {
  [key: string]: unknown;
  content_security_policy: { extension_pages: string };
}

describe.each(BUILDS)('the published build %s', (build, permissions) => {
  let manifest: Manifest;
  let scripts: { path: string; text: string }[] = [];

  beforeAll(async () => {
    const built = await ensureBuilds([build], (line) => console.error(line));
    if (!built.ok) throw new Error(built.problem);
    manifest = JSON.parse(readFileSync(join(buildDir(build), 'manifest.json'), 'utf8')) as Manifest;
    scripts = globSync('**/*.{js,html,css}', { cwd: buildDir(build) }).map((path) => ({
      path,
      text: readFileSync(join(buildDir(build), path), 'utf8'),
    }));
  }, 240_000);

  it('asks at install for these permissions and no site', () => {
    expect(new Set(manifest.permissions as string[])).toEqual(new Set(permissions));
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.optional_permissions).toEqual(['webNavigation', 'webRequest']);
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
  });

  it('has one page for DevTools, which asks for no permission', () =>
    expect(manifest.devtools_page).toBe('devtools.html'));

  it('gives web pages nothing to load and nobody to talk to', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('runs its own code only', () => {
    const policy = new Map(
      manifest.content_security_policy.extension_pages.split(';').map((part) => {
        const [name = '', ...values] = part.trim().split(/\s+/);
        return [name, values] as const;
      }),
    );
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('img-src')).toEqual(["'self'", 'data:']);
    // Chromium's DevTools frame their panels.
    expect(policy.get('frame-ancestors')).toEqual([
      build === 'chrome-mv3' ? 'devtools://devtools' : "'none'",
    ]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('form-action')).toEqual(["'none'"]);
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
  });

  it('collects nothing without being allowed to (Firefox)', () => {
    const gecko = (manifest.browser_specific_settings as { gecko?: Record<string, unknown> } | undefined)
      ?.gecko;
    expect(gecko?.data_collection_permissions).toEqual(
      build === 'firefox-mv3'
        ? {
            required: ['none'],
            optional: ['authenticationInfo', 'personalCommunications', 'websiteContent'],
          }
        : undefined,
    );
  });

  it('holds scripts to look at', () =>
    expect(scripts.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['background.js', 'content-scripts/fix-card.js', 'content-scripts/spot.js']),
    ));

  it('no page script fires the frame’s events that name the extension', () => {
    const named = scripts.filter(
      ({ path, text }) => path.startsWith('content-scripts/') && text.includes(':wxt:'),
    );
    expect(named.map(({ path }) => path)).toEqual([]);
  });

  it('names no unknown host', () => {
    const unknown = scripts.flatMap(({ path, text }) =>
      [...text.matchAll(/https?:\/\/([a-z0-9.-]+\.[a-z]{2,}|localhost|\d+(?:\.\d+){3})/gi)]
        .map(([, host = '']) => host.toLowerCase())
        .filter((host) => !KNOWN_HOSTS.has(host))
        .map((host) => `${path}: ${host}`),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('loads no code from elsewhere and makes none out of text', () => {
    // DevTools' own `inspectedWindow.eval` asks the inspected page two fixed questions; ours evaluates nothing.
    const makes =
      /(?<![.\w$])eval\(|(?:globalThis|window|self)\.eval\(|\bimportScripts\(|\bimport\(\s*["'`]https?:|<script[^>]+src=["']https?:|setTimeout\(\s*["'`]/;
    const found = scripts.flatMap(({ path, text }) => {
      const [match] = makes.exec(text) ?? [];
      return match === undefined ? [] : [`${path}: ${match}`];
    });
    expect(found).toEqual([]);
  });
});
