/**
 * Reads a Stack Exchange site by its API: `/questions` by activity, 100 a page with their answers. Without a key it
 * allows 300 calls a day for an address, with one 10,000; `backoff` is obeyed.
 */
import type { z } from 'zod';
import { failed, ok } from '../model/result.ts';
import type { ForumReader, ForumWorld, Read } from './forum.ts';
import { readJson } from './read-json.ts';
import { stackQuestion } from './stack-exchange-question.ts';
import { StackFilter, StackPage, StackQuestion, StackSite } from './stack-exchange-shapes.ts';

const API = 'https://api.stackexchange.com/2.3';
const PAUSE_MS = 200;
/** Without a key the API refuses later pages. */
const MAX_PAGES = 25;
const MAX_PAGES_WITH_KEY = 10_000;
const FIELDS = ['question', 'answer'].flatMap((post) =>
  ['body_markdown', 'content_license', 'link', 'last_edit_date'].map((field) => `${post}.${field}`),
);

export interface StackWorld extends ForumWorld {
  /** The API's name of the site, e.g. `superuser`. */
  site: string;
  /** An application's key; not a secret. */
  key: string | null;
}

export function stackExchangeForum(world: StackWorld): ForumReader {
  const ask = async <T>(
    method: string,
    parameters: Record<string, string>,
    schema: z.ZodType<T>,
  ): Promise<Read<T>> => {
    await world.pause(PAUSE_MS);
    const query = new URLSearchParams({ ...parameters, ...(world.key !== null && { key: world.key }) });
    return readJson(`${API}${method}?${query}`, schema, world);
  };
  return {
    async identify() {
      const list = await ask('/sites', { pagesize: '1000' }, StackPage);
      if (!list.ok) return list;
      const site = list.value.items
        .map((item) => StackSite.safeParse(item))
        .find((item) => item.data?.api_site_parameter === world.site)?.data;
      return site
        ? ok({
            name: site.name,
            licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
          })
        : failed(`Stack Exchange has no site "${world.site}": use the name that its API gives it.`);
    },

    async *changedSince(since) {
      const made = await ask(
        '/filters/create',
        { base: 'default', unsafe: 'false', include: ['question.answers', ...FIELDS].join(';') },
        StackPage,
      );
      const filter = made.ok ? StackFilter.safeParse(made.value.items[0]).data?.filter : undefined;
      if (filter === undefined) {
        const problem =
          'The Stack Exchange API did not make the list of fields that is asked for. Try again later.';
        yield { ok: false, problem: made.ok ? problem : made.problem, lasting: false };
        return;
      }
      const pages = world.key === null ? MAX_PAGES : MAX_PAGES_WITH_KEY;
      for (let page = 1; page <= pages; page++) {
        const list = await ask(
          '/questions',
          {
            site: world.site,
            sort: 'activity',
            order: 'desc',
            pagesize: '100',
            page: String(page),
            filter,
            ...(since !== null && { min: String(Math.floor(Date.parse(since) / 1_000)) }),
          },
          StackPage,
        );
        if (!list.ok) {
          yield { ...list, lasting: false };
          return;
        }
        for (const raw of list.value.items) {
          const item = StackQuestion.safeParse(raw);
          const question = item.success
            ? stackQuestion(item.data, world)
            : failed('One question of the list could not be read and was left out.');
          yield question.ok ? question : { lasting: true, ...question };
        }
        if (list.value.has_more !== true) return;
        await world.pause(1_000 * (list.value.backoff ?? 0));
        if (list.value.quota_remaining === 0) {
          const problem = 'The Stack Exchange API allows no more calls today. Go on tomorrow, or use a key.';
          yield { ok: false, problem, lasting: false };
          return;
        }
      }
    },
  };
}
