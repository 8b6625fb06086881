import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { COMMUNITY } from '../../../test/fixtures/published-pack.ts';
import { dumpOrigin, dumpThreads } from './stack-dump.ts';
import { threadOf } from './thread-of.ts';

const POSTS = `<?xml version="1.0" encoding="utf-8"?>
<posts>
  <row Id="4" PostTypeId="2" ParentId="7" CreationDate="2019-01-02T00:00:00.000" Score="3" Body="&lt;p&gt;Turn it off &amp;amp; on.&lt;/p&gt;" OwnerUserId="11" ContentLicense="CC BY-SA 4.0" />
  <row Id="7" PostTypeId="1" AcceptedAnswerId="4" CreationDate="2012-01-01T10:00:00.000" Score="5" ViewCount="90" Title="Lamp &quot;flickers&quot; at night" Tags="&lt;lamp&gt;&lt;night-mode&gt;" Body="&lt;p&gt;It says:&lt;/p&gt;&lt;pre&gt;&lt;code&gt;Error: E_FLICKER&lt;/code&gt;&lt;/pre&gt;" OwnerDisplayName="gone" />
  <row Id="9" PostTypeId="1" CreationDate="2020-01-01T10:00:00.000" Score="0" Title="Lamp blinks" Tags="|lamp|" Body="&lt;p&gt;Why?&lt;/p&gt;" OwnerUserId="12" />
  <row Id="5" PostTypeId="5" CreationDate="2020-01-01T10:00:00.000" Body="a wiki page" />
</posts>`;
const LINKS = `<postlinks><row Id="1" PostId="9" RelatedPostId="7" LinkTypeId="3" /><row Id="2" PostId="7" RelatedPostId="9" LinkTypeId="1" /></postlinks>`;
const USERS = `<users><row Id="11" DisplayName="Äda" /><row Id="99" DisplayName="nobody" /></users>`;

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'peerside-dump-')), 'lamps.example');
  mkdirSync(folder);
  writeFileSync(join(folder, 'Posts.xml'), POSTS);
  writeFileSync(join(folder, 'PostLinks.xml'), LINKS);
  writeFileSync(join(folder, 'Users.xml'), USERS);
});
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const readDump = async () => {
  const threads = [];
  for await (const raw of dumpThreads(folder, {
    origin: dumpOrigin(folder),
    workFolder: join(folder, '../work'),
  }))
    threads.push(threadOf(raw, COMMUNITY));
  return threads;
};

it('gathers answers to their question, whatever their order', async () => {
  const [lamp, blinks, ...others] = await readDump();
  expect(others).toEqual([]);
  expect(lamp).toMatchObject({
    ok: true,
    value: {
      duplicateOf: [],
      question: {
        id: 'forum.example/7',
        title: 'Lamp "flickers" at night',
        body: 'It says:\n\n```\nError: E_FLICKER\n```',
        errors: ['Error: E_FLICKER'],
        tags: ['lamp', 'night-mode'],
        author: { name: 'gone', url: null },
        url: 'https://lamps.example/q/7',
        licence: { name: 'CC BY-SA 3.0' },
        createdAt: '2012-01-01T10:00:00.000Z',
        demand: 90,
        answers: [
          {
            body: 'Turn it off & on.',
            author: { name: 'Äda', url: 'https://lamps.example/users/11' },
            accepted: true,
            votes: 3,
            licence: { name: 'CC BY-SA 4.0' },
            url: 'https://lamps.example/a/4',
          },
        ],
      },
    },
  });
  expect(blinks).toMatchObject({
    ok: true,
    value: { duplicateOf: ['forum.example/7'], question: { tags: ['lamp'], author: { name: 'user12' } } },
  });
});

it('refuses a dump that was cut short', async () => {
  writeFileSync(join(folder, 'Posts.xml'), POSTS.slice(0, POSTS.length / 2));
  await expect(readDump()).rejects.toThrow(/cut short|no XML/);
});
