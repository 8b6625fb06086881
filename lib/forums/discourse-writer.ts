/** Writes to a Discourse forum with a User API key: `POST /posts.json` and what belongs to it. */
import type { ForumAct } from '../model/forum-act.ts';
import { failed, ok } from '../model/result.ts';
import { deliveryOf, discourseCalls, isSignInProblem, signInAgain, wordsOf } from './discourse-call.ts';
import { LIKE } from './discourse-question.ts';
import { placeOf, postsIn, readBackDiscourse } from './discourse-read-back.ts';
import { acceptedIn, CurrentSession, PostMade, TagList, TopicState } from './discourse-write-shapes.ts';
import type { Delivery, ForumWriter } from './forum.ts';
import { isSameText, isSameWords } from './same-text.ts';
import type { WriterWorld } from './software.ts';

/** A refusal may be of what stands there already, sent a moment ago: so far back it is looked for. */
const REPEATED_MS = 15 * 60_000;

export function discourseWriter(world: WriterWorld): ForumWriter {
  const { origin } = world;
  const calls = discourseCalls(world);
  const { host } = calls;

  const whoAmI: ForumWriter['whoAmI'] = async () => {
    const session = await calls.read('/session/current.json', CurrentSession);
    if (!session.ok) return session;
    const { id, username } = session.value.current_user;
    return ok({ id: String(id), name: username });
  };
  const readBack: ForumWriter['readBack'] = (act, sent) =>
    readBackDiscourse(act, sent, { calls, world, isSame: isSameText });

  async function postNew(act: Extract<ForumAct, { kind: 'answer' | 'question' }>): Promise<Delivery> {
    const what =
      act.kind === 'answer'
        ? { topic_id: Number(act.threadId) }
        : {
            title: act.title,
            ...(act.category !== null && { category: Number(act.category) }),
            ...(act.tags.length > 0 && { tags: await tagsAsTaken(act.tags) }),
          };
    const answer = await calls.call('POST', '/posts.json', {
      ...what,
      raw: act.body,
      nested_post: true,
      typing_duration_msecs: act.typingMs,
      composer_open_duration_msecs: act.openMs,
    });
    if (!answer.answered || answer.status !== 200) return settle(act, deliveryOf(answer, host, world.now()));
    const made = PostMade.safeParse(answer.body);
    if (!made.success) return { outcome: 'unknown', problem: `${host} answered in an unknown form.` };
    return 'post' in made.data
      ? { outcome: 'posted', place: placeOf(made.data.post, origin) }
      : { outcome: 'held' };
  }

  /** Tags that the forum has, in the form that it takes: people may not make new ones. */
  async function tagsAsTaken(names: readonly string[]): Promise<unknown[]> {
    const list = await calls.read('/tags.json', TagList);
    if (!list.ok) return [];
    return list.value.tags.flatMap(({ id, name = String(id), slug = name }) => {
      if (!names.includes(name)) return [];
      return [typeof id === 'number' ? { id, name, slug } : name];
    });
  }

  async function mark(
    act: Exclude<ForumAct, { kind: 'answer' | 'question' | 'downvote' }>,
  ): Promise<Delivery> {
    const answer = await callMark(act);
    const place = { threadId: act.threadId, postId: act.postId, url: null };
    if (answer.answered && answer.status >= 200 && answer.status < 300) return { outcome: 'posted', place };
    return settle(act, deliveryOf(answer, host, world.now()));
  }

  function callMark(act: Exclude<ForumAct, { kind: 'answer' | 'question' | 'downvote' }>) {
    const id = encodeURIComponent(act.postId);
    switch (act.kind) {
      case 'like':
        return act.on
          ? calls.call('POST', '/post_actions.json', { id: Number(act.postId), post_action_type_id: LIKE })
          : calls.call('DELETE', `/post_actions/${id}.json?post_action_type_id=${LIKE}`);
      case 'accept':
        return calls.call('POST', `/solution/${act.on ? 'accept' : 'unaccept'}`, { id: Number(act.postId) });
      case 'edit':
        return calls.call('PUT', `/posts/${id}.json`, {
          post: { raw: act.body, original_text: act.before },
        });
      case 'delete':
        return calls.call('DELETE', `/posts/${id}.json`);
    }
  }

  /**
   * A refusal is looked at twice. Discourse refuses a text that was sent a moment ago, a like that is there already and
   * a deletion of what is gone: then it is done. It answers a key that was revoked as it answers a forbidden act.
   */
  async function settle(act: ForumAct, delivery: Delivery): Promise<Delivery> {
    if (delivery.outcome !== 'refused') return delivery;
    const now = world.now();
    const sent = { from: new Date(now - REPEATED_MS).toISOString(), until: new Date(now).toISOString() };
    // Word for word: a text that only resembles an earlier one was refused for another reason.
    const stands = await readBackDiscourse(act, sent, { calls, world, isSame: isSameWords });
    if (stands.found === 'posted') return { outcome: 'posted', place: stands.place };
    if (stands.found === 'held') return { outcome: 'held' };
    if (stands.found === 'absent' || stands.found === 'changed') return delivery;
    const session = await calls.call('GET', '/session/current.json');
    if (session.answered && (isSignInProblem(session) || session.status === 403 || session.status === 404))
      return signInAgain(host);
    return act.kind === 'answer' || act.kind === 'question'
      ? { outcome: 'unknown', problem: delivery.problem }
      : delivery;
  }

  return {
    whoAmI,
    readBack,
    async write(act) {
      if (act.kind === 'answer' || act.kind === 'question') return postNew(act);
      if (act.kind === 'downvote')
        return { outcome: 'refused', problem: `${host} has no downvotes; it stays on this device.` };
      return mark(act);
    },
    async readThread(threadId) {
      const topic = await calls.read(`/t/${encodeURIComponent(threadId)}.json`, TopicState);
      if (!topic.ok) return topic;
      const { closed = false, archived = false, posts_count } = topic.value;
      return ok({
        closed: closed || archived,
        replies: posts_count - 1,
        answered:
          acceptedIn(topic.value).length > 0 ||
          postsIn(topic.value.post_stream.posts).some((post) => post.accepted_answer === true),
      });
    },
    async signOut() {
      const answer = await calls.call('POST', '/user-api-key/revoke');
      if (!answer.answered) return failed(`${host} did not answer. End it there, under Preferences, Apps.`);
      // A key that the forum does not know any more is as good as revoked.
      if (answer.status === 200 || answer.status === 403) return ok(null);
      const said = wordsOf(answer) ?? `error ${answer.status}`;
      return failed(`${host} did not end the key: ${said}. End it there, under Preferences, Apps.`);
    },
  };
}
