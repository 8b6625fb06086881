/**
 * Reads a Stack Exchange site by its API: `/questions` by activity, 100 a page with their answers. Without a key it
 * allows 300 calls a day for an address, with one 10,000; `backoff` is obeyed.
 */
import { questionIdOf } from '../model/forum-ids.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { ForumReader, ForumWorld, Read } from './forum.ts';
import { newMemory, stackCalls, type StackMemory } from './stack-exchange-call.ts';
import { isoTimeOf, stackQuestion } from './stack-exchange-question.ts';
import { StackAnswer, StackQuestion, StackSite, StackSize, type StackPage } from './stack-exchange-shapes.ts';

const PAUSE_MS = 200;
/** Without a key the API refuses later pages. */
const MAX_PAGES = 25;
const MAX_PAGES_WITH_KEY = 10_000;

export interface StackWorld extends ForumWorld {
  /** The API's name of the site, e.g. `superuser`, or its host. */
  site: string;
  /** An application's key; not a secret. */
  key: string | null;
  /** As `WriterWorld.fetch`: a person's own calls are counted apart. */
  signedIn?: typeof fetch;
  /** Shared with whoever else calls the API. Default: its own. */
  memory?: StackMemory;
  /** Milliseconds since 1970. Default: the device's clock. */
  now?: () => number;
}

export function stackExchangeForum(world: StackWorld): ForumReader {
  const { site, signedIn, memory = newMemory(), now = Date.now } = world;
  // A token says who asks; the key would take its place.
  const key = signedIn ? null : world.key;
  const calls = stackCalls({ fetch: signedIn ?? world.fetch, now, memory, key });
  const ask = async (path: string, fields: Record<string, string>): Promise<Read<StackPage>> => {
    await world.pause(Math.max(PAUSE_MS, calls.rest(path)));
    return calls.read(path, fields);
  };
  const filtered = async (path: string, fields: Record<string, string>): Promise<Read<StackPage>> => {
    const filter = await calls.filter();
    return filter.ok ? ask(path, { site, filter: filter.value, ...fields }) : filter;
  };
  return {
    async identify() {
      const list = await ask('/sites', { pagesize: '1000' });
      if (!list.ok) return list;
      const found = list.value.items
        .flatMap((item) => StackSite.safeParse(item).data ?? [])
        .find(({ api_site_parameter, site_url }) => api_site_parameter === site || hostOf(site_url) === site);
      return found
        ? ok({
            name: found.name,
            licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
          })
        : failed(`Stack Exchange has no site "${site}": use the name that its API gives it.`);
    },

    async readSize() {
      const info = await ask('/info', { site });
      if (!info.ok) return info;
      const size = StackSize.safeParse(info.value.items[0]).data;
      if (!size) return { ok: false, problem: `${site} does not tell its size.`, lasting: true };
      return ok({ threads: size.total_questions, posts: size.total_questions + size.total_answers });
    },

    async readQuestion(threadId) {
      const page = await filtered(`/questions/${encodeURIComponent(threadId)}`, {});
      if (!page.ok) return page;
      // What was deleted is not in the answer.
      if (page.value.items.length === 0) {
        return {
          ok: false,
          problem: `${site} does not have this question any more.`,
          lasting: true,
          gone: true,
        };
      }
      const item = StackQuestion.safeParse(page.value.items[0]);
      return lasting(item.success ? stackQuestion(item.data, world) : failed(LEFT_OUT));
    },

    async *changedSince(since) {
      const pages = key === null && !signedIn ? MAX_PAGES : MAX_PAGES_WITH_KEY;
      const seen = new Set<string>();
      for (let page = 1; page <= pages; page++) {
        const before = seen.size;
        const list = await filtered('/questions', {
          sort: 'activity',
          order: 'desc',
          pagesize: '100',
          page: String(page),
          ...(since !== null && { min: String(Math.floor(Date.parse(since) / 1_000)) }),
        });
        if (!list.ok) {
          yield { ...list, lasting: false };
          return;
        }
        for (const raw of list.value.items) {
          const item = StackQuestion.safeParse(raw);
          if (!item.success) {
            yield { ok: false, problem: LEFT_OUT, lasting: true };
            continue;
          }
          const id = questionIdOf(world.communityId, String(item.data.question_id));
          if (seen.has(id)) continue;
          seen.add(id);
          const listed = { activity: isoTimeOf(item.data.last_activity_date), mark: markOf(item.data) };
          if (world.isKept?.(id, listed.activity, listed.mark)) continue;
          const question = lasting(stackQuestion(item.data, world));
          yield question.ok
            ? ok({ question: question.value, ...listed })
            : { ...question, thread: { id, ...listed } };
        }
        if (list.value.has_more !== true || seen.size === before) return;
        if (list.value.quota_remaining === 0) {
          const problem = 'The Stack Exchange API allows no more calls today. Go on tomorrow, or use a key.';
          yield { ok: false, problem, lasting: false };
          return;
        }
      }
    },
  };
}

const LEFT_OUT = 'One question of the list could not be read and was left out.';

/** What has another form than it should has it the next time too. */
const lasting = <T>(result: Result<T>): Read<T> => (result.ok ? result : { ...result, lasting: true });

const hostOf = (url: string | undefined): string | null =>
  url !== undefined && URL.canParse(url) ? new URL(url).host : null;

/** What the list tells of a question besides its activity, which no vote or mark moves. */
const markOf = ({
  score,
  answer_count,
  accepted_answer_id,
  closed_date,
  answers = [],
}: StackQuestion): string => {
  const votes = answers.map((answer) => StackAnswer.safeParse(answer).data?.score ?? '');
  return [score, answer_count, accepted_answer_id, closed_date, ...votes].join(' ');
};
