/**
 * Reads a Khoros (Lithium) community as a guest, by LiQL: `GET /api/2.0/search?q=SELECT …`. Topics by their last post,
 * replies of each in one more call. Some communities show the API to members only: then it says so.
 */
import { questionIdOf } from '../model/forum-ids.ts';
import type { Question } from '../model/question.ts';
import { ok } from '../model/result.ts';
import { callForum, waitOf } from './call-forum.ts';
import type { ForumReader, ForumWorld, Read } from './forum.ts';
import { isoTime } from './forum-time.ts';
import { khorosLicence, khorosQuestion } from './khoros-question.ts';
import { KhorosAnswer, KhorosCommunity, KhorosTopic } from './khoros-shapes.ts';
import { notReached } from './read-json.ts';

const PAUSE_MS = 500;
const PER_PAGE = 100;
/** An endless list of pages ends here. */
const MAX_PAGES = 1_000;

const MESSAGE = 'id, body, author.login, author.view_href, view_href, post_time, kudos.sum(weight)';
const TOPIC = `${MESSAGE}, subject, read_only, metrics.views, conversation.solved, conversation.last_post_time, conversation.messages_count`;
const TOPICS = `SELECT ${TOPIC} FROM messages WHERE depth = 0 AND conversation.style = 'forum'`;
const LEFT_OUT = 'One thread of the list could not be read and was left out.';

export function khorosForum(world: ForumWorld): ForumReader {
  const { origin } = world;
  const { host } = new URL(origin);

  async function ask(query: string): Promise<Read<unknown[]>> {
    await world.pause(PAUSE_MS);
    const url = `${origin}/api/2.0/search?${new URLSearchParams({ q: query })}`;
    const answer = await callForum({ method: 'GET', url }, world);
    if (!answer.answered) return notReached(host);
    if (answer.status === 429) {
      const problem = `${host} asks to slow down. Try again in a few minutes.`;
      return { ok: false, problem, lasting: false, waitMs: waitOf(answer, Date.now()) };
    }
    if ([401, 403].includes(answer.status)) {
      return {
        ok: false,
        problem: `${host} shows this only to members, so it cannot be read.`,
        lasting: true,
      };
    }
    const found = KhorosAnswer.safeParse(answer.body).data;
    if (answer.status === 200 && found?.status === 'success') return ok(found.data.items);
    const problem = `${host} does not answer as a Khoros community does (error ${answer.status}). Check the address.`;
    return { ok: false, problem, lasting: answer.status < 500 };
  }

  async function withReplies(topic: KhorosTopic): Promise<Read<Question>> {
    const replies = await ask(
      `SELECT ${MESSAGE}, last_edit_time, is_solution FROM messages WHERE topic.id = '${topic.id}' AND depth > 0 ORDER BY post_time ASC LIMIT 200`,
    );
    if (!replies.ok) return replies;
    const question = khorosQuestion(topic, replies.value, world);
    return question.ok ? question : { ...question, lasting: true };
  }

  return {
    async identify() {
      const found = await ask('SELECT title FROM community');
      if (!found.ok) return found;
      const community = KhorosCommunity.safeParse(found.value[0]).data;
      return ok({ name: community?.title ?? host, licence: khorosLicence(origin) });
    },

    async readQuestion(threadId) {
      if (!/^\d{1,18}$/.test(threadId)) {
        return { ok: false, problem: `This is no thread of ${host}.`, lasting: true };
      }
      const found = await ask(`${TOPICS} AND id = '${threadId}' LIMIT 1`);
      if (!found.ok) return found;
      if (found.value.length === 0) {
        return { ok: false, problem: `${host} does not have this any more.`, lasting: true, gone: true };
      }
      const topic = KhorosTopic.safeParse(found.value[0]).data;
      return topic ? withReplies(topic) : { ok: false, problem: LEFT_OUT, lasting: true };
    },

    async *changedSince(since) {
      const from = since === null ? '' : ` AND conversation.last_post_time >= ${since}`;
      const seen = new Set<string>();
      for (let page = 0; page < MAX_PAGES; page++) {
        const before = seen.size;
        const list = await ask(
          `${TOPICS}${from} ORDER BY conversation.last_post_time DESC LIMIT ${PER_PAGE} OFFSET ${page * PER_PAGE}`,
        );
        if (!list.ok) {
          yield { ...list, lasting: list.lasting && page === 0 };
          return;
        }
        for (const raw of list.value) {
          const topic = KhorosTopic.safeParse(raw).data;
          if (!topic) {
            yield { ok: false, problem: LEFT_OUT, lasting: true };
            continue;
          }
          if (seen.has(topic.id)) continue;
          seen.add(topic.id);
          const { conversation, kudos } = topic;
          const id = questionIdOf(world.communityId, topic.id);
          const listed = {
            activity: isoTime(conversation.last_post_time),
            mark: [conversation.messages_count, conversation.solved, kudos?.sum.weight].join(' '),
          };
          if (world.isKept?.(id, listed.activity, listed.mark)) continue;
          const question = await withReplies(topic);
          yield question.ok
            ? ok({ question: question.value, ...listed })
            : { ...question, thread: { id, ...listed } };
          if (!question.ok && question.waitMs !== undefined) return;
        }
        if (list.value.length < PER_PAGE || seen.size === before) return;
      }
    },
  };
}
