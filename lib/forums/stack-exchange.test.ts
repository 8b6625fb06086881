import { describe, expect, it } from 'vitest';
import { stackExchangeForum } from './stack-exchange.ts';

const item = {
  question_id: 5,
  title: 'Lamp &quot;flickers&quot; &amp; hums',
  body_markdown: 'It says:\n\n    Error: E_FLICKER &lt;7&gt;',
  tags: ['lamp'],
  view_count: 12,
  score: 3,
  creation_date: 1_600_000_000,
  last_activity_date: 1_700_000_000,
  link: 'https://lamps.example/questions/5/lamp',
  content_license: 'CC BY-SA 4.0',
  owner: { display_name: '&#196;da', link: 'https://lamps.example/users/1/ada' },
  answers: [
    {
      answer_id: 6,
      is_accepted: true,
      body_markdown: 'Turn it **off**.',
      score: 9,
      creation_date: 1_600_000_100,
      link: 'https://lamps.example/a/6',
      content_license: 'CC BY-SA 3.0',
    },
    { answer_id: 'broken' },
  ],
};

/** An API that gives these pages, and what was asked and waited for. */
function api(pages: readonly object[], key: string | null = null) {
  const asked: URL[] = [];
  const keys: (string | null)[] = [];
  const waited: number[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    keys.push(new Headers(init?.headers).get('Authorization'));
    const url = new URL(String(input));
    asked.push(url);
    const page = url.pathname.endsWith('/filters/create')
      ? { items: [{ filter: '!abc' }] }
      : pages[Number(url.searchParams.get('page')) - 1];
    return Promise.resolve(page ? Response.json(page) : new Response('', { status: 400 }));
  };
  const forum = stackExchangeForum({
    origin: 'https://api.stackexchange.com',
    communityId: 'lamps',
    site: 'lamps',
    key,
    now: () => 0,
    fetch,
    pause: (ms) => {
      waited.push(ms);
      return Promise.resolve();
    },
  });
  const read = async (since: string | null) => {
    const all = [];
    for await (const one of forum.changedSince(since)) all.push(one);
    return all;
  };
  return { asked, keys, waited, read };
}

describe('Stack Exchange', () => {
  it('gives questions with answers, authors, links and each one’s licence', async () => {
    const { read } = api([{ items: [item], has_more: false, quota_remaining: 200 }]);
    expect(await read(null)).toMatchObject([
      {
        ok: true,
        value: {
          activity: '2023-11-14T22:13:20.000Z',
          question: {
            id: 'lamps/5',
            title: 'Lamp "flickers" & hums',
            errors: ['Error: E_FLICKER <7>'],
            author: { name: 'Äda', url: 'https://lamps.example/users/1/ada' },
            licence: { name: 'CC BY-SA 4.0' },
            answers: [
              { accepted: true, votes: 9, licence: { name: 'CC BY-SA 3.0' }, author: { name: 'unknown' } },
            ],
          },
        },
      },
    ]);
  });

  it('asks from the cursor on, page by page, and waits as long as it is told', async () => {
    const { asked, waited, read } = api([
      { items: [item], has_more: true, backoff: 7 },
      { items: [], has_more: false },
    ]);
    await read('2024-01-01T00:00:00.000Z');
    expect(asked.map(({ pathname }) => pathname)).toEqual([
      '/2.3/filters/create',
      '/2.3/questions',
      '/2.3/questions',
    ]);
    expect(asked[1]?.searchParams.get('min')).toBe('1704067200');
    expect(asked[2]?.searchParams.get('filter')).toBe('!abc');
    expect(waited).toContain(7_000);
  });

  it('gives the version of the licence by the day where a post does not say it', async () => {
    const days = ['2010-01-01', '2015-01-01', '2020-01-01'];
    const { content_license: _stated, answers: _answers, ...bare } = item;
    const items = days.map((day, index) => ({
      ...bare,
      question_id: index + 1,
      creation_date: Date.parse(day) / 1_000,
    }));
    const read = await api([{ items, has_more: false }]).read(null);
    expect(read.map((one) => one.ok && one.value.question.licence.name)).toEqual([
      'CC BY-SA 2.5',
      'CC BY-SA 3.0',
      'CC BY-SA 4.0',
    ]);
  });

  it('names the application in a header, where it has a key', async () => {
    const { asked, keys, read } = api([{ items: [], has_more: false }], 'app-key');
    await read(null);
    expect(new Set(keys)).toEqual(new Set(['Bearer app-key']));
    expect(asked.map(String).join()).not.toContain('app-key');
  });

  it('stops, to be taken up again, when no calls are left or a call fails', async () => {
    const spent = api([{ items: [item], has_more: true, quota_remaining: 0 }]);
    expect((await spent.read(null)).at(-1)).toMatchObject({ ok: false, lasting: false });
    const failing = api([{ items: [item], has_more: true }]);
    expect((await failing.read(null)).at(-1)).toMatchObject({ ok: false, lasting: false });
  });
});
