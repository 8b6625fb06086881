/**
 * Writes to a NodeBB forum by its write API, with the person's own session in this browser or with a token from the
 * forum's operators. Before each write the forum is asked who we are: after another login in the same browser it would
 * take the post as that person's.
 */
import type { ForumAct } from '../model/forum-act.ts';
import { failed, ok } from '../model/result.ts';
import type { Answered, Unanswered } from './call-forum.ts';
import type { Delivery, ForumWriter } from './forum.ts';
import { editStands } from './edit-stands.ts';
import { deliveryOf, nodebbCalls, signInAgain } from './nodebb-call.ts';
import { isAsWished, placeOf, postPath, readBackNodebb } from './nodebb-read-back.ts';
import { Categories } from './nodebb-shapes.ts';
import { Envelope, Made, OwnPost, Place, Self, Session, TopicState } from './nodebb-write-shapes.ts';
import type { WriterWorld } from './software.ts';

/** Where the forum did not answer before anything was sent. */
const AGAIN_MS = 60_000;

type Question = Extract<ForumAct, { kind: 'question' }>;
type Mark = Exclude<ForumAct, { kind: 'answer' | 'question' | 'accept' }>;
type Opened = { ok: true; session: Session; csrfToken: string } | { ok: false; delivery: Delivery };

const isDone = (act: Mark, post: OwnPost): boolean =>
  act.kind === 'edit' ? editStands(act, post.content) === 'as-wished' : isAsWished(act, post);

export function nodebbWriter(world: WriterWorld): ForumWriter {
  const { origin, me } = world;
  const calls = nodebbCalls(world);
  const { host } = calls;
  const unsent = (answer: Answered | Unanswered): Delivery => {
    if (answer.answered && (answer.status === 401 || answer.status === 403)) return signInAgain(host);
    const problem = `${host} did not answer as it should, so nothing was sent yet. It is sent again by itself.`;
    return { outcome: 'later', waitMs: AGAIN_MS, problem };
  };

  async function openSession(): Promise<Opened> {
    const answer = await calls.get('/api/config');
    const session =
      answer.answered && answer.status === 200 ? Session.safeParse(answer.body).data : undefined;
    if (!session) return { ok: false, delivery: unsent(answer) };
    if (!session.loggedIn || session.uid !== me.id) return { ok: false, delivery: signInAgain(host) };
    return { ok: true, session, csrfToken: session.csrf_token || '' };
  }

  async function postNew(act: Extract<ForumAct, { kind: 'answer' | 'question' }>): Promise<Delivery> {
    const opened = await openSession();
    if (!opened.ok) return opened.delivery;
    const target = act.kind === 'answer' ? replyTo(act) : await topicOf(act, opened.session);
    if ('outcome' in target) return target;
    const answer = await calls.write('POST', target.path, opened.csrfToken, target.json);
    if (!answer.answered || (answer.status !== 200 && answer.status !== 202))
      return deliveryOf(answer, host, world.now());
    const made = Made.safeParse(answer.body).data?.response;
    if (made?.queued) return { outcome: 'held' };
    const postId = act.kind === 'answer' ? made?.pid : made?.mainPid;
    if (made?.tid === undefined || postId === undefined) {
      return { outcome: 'unknown', problem: `${host} answered in an unknown form.` };
    }
    return { outcome: 'posted', place: placeOf(made.tid, postId, origin) };
  }

  const replyTo = (act: Extract<ForumAct, { kind: 'answer' }>) => ({
    path: `/api/v3/topics/${encodeURIComponent(act.threadId)}`,
    json: { content: act.body },
  });

  async function topicOf(
    act: Question,
    session: Session,
  ): Promise<{ path: string; json: object } | Delivery> {
    const cid = act.category ?? (await usualCategory());
    if (typeof cid !== 'string') return cid;
    const json = {
      cid: Number(cid),
      title: act.title,
      content: act.body,
      tags: tagsAsTaken(act.tags, session),
    };
    return { path: '/api/v3/topics', json };
  }

  /** Where most threads are. */
  async function usualCategory(): Promise<string | Delivery> {
    const answer = await calls.get('/api/categories');
    const list =
      answer.answered && answer.status === 200 ? Categories.safeParse(answer.body).data : undefined;
    if (!list) return unsent(answer);
    const places = list.categories.flatMap((raw) => {
      const place = Place.safeParse(raw).data;
      return place && !place.disabled && !place.isSection && !place.link ? [place] : [];
    });
    const [most] = places.toSorted((a, b) => (b.totalTopicCount ?? 0) - (a.totalTopicCount ?? 0));
    if (most) return most.cid;
    return { outcome: 'refused', problem: `${host} shows no category for questions. Ask it there.` };
  }

  async function mark(act: Mark): Promise<Delivery> {
    const opened = await openSession();
    if (!opened.ok) return opened.delivery;
    const place = placeOf(act.threadId, act.postId, origin);
    // Taking back a vote takes back any vote, and a vote said twice counts against the day's.
    const before = await calls.read(postPath(act.postId), OwnPost);
    if (before.ok && isDone(act, before.value.response)) return { outcome: 'posted', place };
    if (act.kind === 'edit' && before.ok && editStands(act, before.value.response.content) === 'changed') {
      const problem = `Someone changed this post meanwhile. Open it at ${host} and edit it there.`;
      return { outcome: 'refused', problem };
    }
    const answer = await callMark(act, opened.csrfToken);
    if (answer.answered && answer.status === 200 && Envelope.safeParse(answer.body).success) {
      return { outcome: 'posted', place };
    }
    return deliveryOf(answer, host, world.now());
  }

  function callMark(act: Mark, csrfToken: string): Promise<Answered | Unanswered> {
    const path = postPath(act.postId);
    switch (act.kind) {
      case 'like':
      case 'downvote':
        return act.on
          ? calls.write('PUT', `${path}/vote`, csrfToken, { delta: act.kind === 'like' ? 1 : -1 })
          : calls.write('DELETE', `${path}/vote`, csrfToken);
      case 'edit':
        return calls.write('PUT', path, csrfToken, { content: act.body });
      case 'delete':
        return calls.write('DELETE', `${path}/state`, csrfToken);
    }
  }

  return {
    async whoAmI() {
      const self = await calls.read('/api/self', Self);
      return self.ok ? ok({ id: self.value.uid, name: self.value.username }) : self;
    },
    readBack: (act, sent) => readBackNodebb(act, sent, { calls, world }),
    async write(act) {
      if (act.kind === 'answer' || act.kind === 'question') return postNew(act);
      if (act.kind === 'accept') {
        const problem = `${host} takes no accepted marks from outside. Mark the answer there.`;
        return { outcome: 'refused', problem };
      }
      return mark(act);
    },
    async readThread(threadId) {
      const topic = await calls.read(`/api/v3/topics/${encodeURIComponent(threadId)}`, TopicState);
      if (!topic.ok) return topic;
      const { locked, deleted, scheduled, postcount, isSolved } = topic.value.response;
      return ok({
        closed: locked || deleted || scheduled,
        replies: Math.max(0, postcount - 1),
        answered: isSolved,
      });
    },
    async signOut() {
      // The browser's own login is the person's, not ours to end.
      if (world.way === 'session') return ok(null);
      return failed(`Ask the operators of ${host} to delete the token: NodeBB lets nobody else do it.`);
    },
  };
}

/** Tags of the lengths and number that the forum takes; it would refuse the whole question for another. */
function tagsAsTaken(tags: readonly string[], session: Session): string[] {
  const { minimumTagLength = 1, maximumTagLength = Infinity, maximumTagsPerTopic = Infinity } = session;
  return tags
    .filter(({ length }) => length >= minimumTagLength && length <= maximumTagLength)
    .slice(0, maximumTagsPerTopic);
}
