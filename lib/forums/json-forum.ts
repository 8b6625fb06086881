/**
 * What forums with a plain JSON API have in common: an adapter says how a page of the list, a thread and the person's own
 * posts are read and how an act is sent; walking, reading back and the rest follow from that.
 */
import type { ForumAct, ForumActKind, PostPlace } from '../model/forum-act.ts';
import { answerIdOf, questionIdOf } from '../model/forum-ids.ts';
import { Question, type Licence } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { errorLinesOf } from '../signature/error-lines.ts';
import { afterEdit, editStands } from './edit-stands.ts';
import type { Delivery, ForumReader, ForumWriter, Me, Read, ReadBack } from './forum.ts';
import { isoTime } from './forum-time.ts';
import type { JsonApi } from './json-api.ts';
import { isSameText } from './same-text.ts';
import { isWithin, spanOf } from './sent-span.ts';
import type { ReaderWorld, WriterWorld } from './software.ts';

/** An endless list of pages ends here. */
const MAX_PAGES = 5_000;
const LEFT_OUT = 'One thread of the list could not be read and was left out.';
const ABSENT: ReadBack = { found: 'absent' };

/** A thread as a page of the list names it. */
export interface ListedItem {
  threadId: string;
  /** Milliseconds since 1970. */
  activity: number;
  /** As `ListedThread.mark`. */
  mark: string;
  /** Stands at the top whatever its activity is. */
  pinned: boolean;
}

/** One post; times in milliseconds since 1970, texts in Markdown. */
export interface JsonPost {
  postId: string;
  author: { name: string; url: string | null };
  body: string;
  createdAt: number;
  updatedAt: number;
  votes: number;
  accepted: boolean;
  url: string | null;
  /** Whether the person whose key it is voted for it, or against it; false for guests. */
  liked: boolean;
  disliked: boolean;
}

interface JsonThread {
  title: string;
  tags: readonly string[];
  closed: boolean;
  demand: number;
  /** All replies, as the forum counts them. */
  replies: number;
  opening: JsonPost;
  posts: readonly JsonPost[];
  /** There are no code blocks in such texts: any line of the opening post may quote an error. */
  isPlain?: true;
}

/** Something that the person wrote. */
export interface OwnPost {
  place: PostPlace;
  kind: 'answer' | 'question';
  body: string;
  /** Milliseconds since 1970. */
  at: number;
  /** A moderator looks first. */
  held: boolean;
}

type Written = Extract<ForumAct, { kind: 'answer' | 'question' }>;
export type Mark = Exclude<ForumAct, Written>;

/** @param at as `next` of the page before; null for the first */
export type ReadPage = (
  at: string | null,
) => Promise<Read<{ items: readonly (ListedItem | null)[]; next: string | null }>>;

/** One software's calls. */
export interface JsonForum {
  readName(): Promise<Result<string>>;
  /** Lists of threads, newest activity first; together they have all. */
  lists: readonly ReadPage[];
  readThread(threadId: string): Promise<Read<JsonThread>>;
  whoAmI(): Promise<Read<Me>>;
  /** What the person wrote lately, where an act like this one would be among it. */
  readOwn(me: Me, act: Written): Promise<Read<readonly OwnPost[]>>;
  /** Carries out one of the acts that the software names. */
  send(act: ForumAct): Promise<Delivery>;
  /** In place of looking at the thread. */
  findMark?(act: Mark): Promise<ReadBack>;
  endKey(): Promise<Result<null>>;
}

/** What opens a software's calls. */
export type OpenJsonForum = (
  api: JsonApi,
  site: Pick<ReaderWorld, 'origin' | 'part'> & { signedIn: boolean; now(): number; me: Me | null },
) => JsonForum;

export function jsonReader(forum: JsonForum, world: ReaderWorld): ForumReader {
  const { communityId, isKept } = world;
  const licence: Licence = { name: 'See the forum’s terms', url: world.origin };

  async function readQuestion(threadId: string): Promise<Read<Question>> {
    const thread = await forum.readThread(threadId);
    if (!thread.ok) return thread;
    const question = questionOf(threadId, thread.value, communityId, licence);
    return question.ok ? question : { ...question, lasting: true };
  }

  async function* walk(
    readPage: ReadPage,
    from: number,
    seen: Set<string>,
  ): ReturnType<ForumReader['changedSince']> {
    let at: string | null = null;
    for (let page = 0; page < MAX_PAGES; page++) {
      const list = await readPage(at);
      if (!list.ok) {
        yield { ...list, lasting: list.lasting && page === 0 };
        return;
      }
      let older = false;
      let fresh = 0;
      for (const item of list.value.items) {
        if (item === null) {
          yield { ok: false, problem: LEFT_OUT, lasting: true };
          continue;
        }
        if (item.activity < from) older ||= !item.pinned;
        if (seen.has(item.threadId)) continue;
        seen.add(item.threadId);
        fresh++;
        if (item.activity < from) continue;
        const id = questionIdOf(communityId, item.threadId);
        const listed = { activity: isoTime(item.activity), mark: item.mark };
        if (isKept?.(id, listed.activity, listed.mark)) continue;
        const question = await readQuestion(item.threadId);
        yield question.ok
          ? ok({ question: question.value, ...listed })
          : { ...question, thread: { id, ...listed } };
        // Asked to slow down: the next would fail as well.
        if (!question.ok && question.waitMs !== undefined) return;
      }
      at = list.value.next;
      if (older || at === null || fresh === 0) return;
    }
  }

  return {
    async identify() {
      const name = await forum.readName();
      return name.ok ? ok({ name: name.value, licence }) : name;
    },
    readQuestion,
    async *changedSince(since) {
      const from = since === null ? -Infinity : Date.parse(since);
      const seen = new Set<string>();
      for (const readPage of forum.lists) yield* walk(readPage, from, seen);
    },
  };
}

function questionOf(
  threadId: string,
  { title, tags, closed, demand, replies, opening, posts, isPlain }: JsonThread,
  communityId: string,
  licence: Licence,
): Result<Question> {
  const id = questionIdOf(communityId, threadId);
  const asked = title.slice(0, 300);
  const body = opening.body.slice(0, 50_000);
  const question = Question.safeParse({
    id,
    communityId,
    title: asked,
    body,
    errors: errorLinesOf(`${asked}\n\n${isPlain ? `~~~\n${body}` : body}`),
    products: [],
    tags: tags.map((tag) => tag.slice(0, 60)).slice(0, 30),
    author: authorOf(opening),
    url: opening.url,
    licence,
    createdAt: isoTime(opening.createdAt),
    demand,
    replies,
    ...(closed && { closed }),
    answers: posts.slice(0, 200).map((post) => ({
      id: answerIdOf(id, post.postId),
      author: authorOf(post),
      body: post.body.slice(0, 50_000),
      parts: null,
      accepted: post.accepted,
      votes: post.votes,
      confirmations: 0,
      url: post.url,
      createdAt: isoTime(post.createdAt),
      updatedAt: isoTime(Math.max(post.createdAt, post.updatedAt)),
    })),
  });
  return question.success
    ? ok(question.data)
    : failed(`Thread ${threadId} has an unknown form and was left out.`);
}

const authorOf = ({ author }: JsonPost): Question['author'] => ({
  name: author.name.trim().slice(0, 120) || 'unknown',
  url: author.url,
});

/** @param can the acts that the software takes */
export function jsonWriter(
  forum: JsonForum,
  api: JsonApi,
  can: readonly ForumActKind[],
  { me }: Pick<WriterWorld, 'me'>,
): ForumWriter {
  const { host } = api;
  const cannotTell = ({ problem }: { problem: string }): ReadBack => ({ found: 'cannot-tell', problem });

  async function findWritten(act: Written, sent: { from: string; until: string }): Promise<ReadBack> {
    const own = await forum.readOwn(me, act);
    if (!own.ok) return cannotTell(own);
    const span = spanOf(sent, api.ahead());
    const found = own.value.find(
      ({ kind, place, at, body }) =>
        kind === act.kind &&
        (act.kind === 'question' || place.threadId === act.threadId) &&
        isWithin(at, span) &&
        isSameText(act.body, body),
    );
    if (!found) return ABSENT;
    return found.held ? { found: 'held' } : { found: 'posted', place: found.place };
  }

  async function findMark(act: Mark): Promise<ReadBack> {
    // Guests, and whoever's key has run out, are shown no votes of theirs: that is no sign that there are none.
    if ((act.kind === 'like' || act.kind === 'downvote') && !act.on) {
      const self = await forum.whoAmI();
      if (!self.ok) return cannotTell(self);
      if (self.value.id !== me.id)
        return cannotTell({ problem: `${host} takes you for ${self.value.name}.` });
    }
    if (forum.findMark) return forum.findMark(act);
    const thread = await forum.readThread(act.threadId);
    if (!thread.ok && !thread.gone) return cannotTell(thread);
    const post = thread.ok ? thread.value.posts.find(({ postId }) => postId === act.postId) : undefined;
    const posted: ReadBack = { found: 'posted', place: placeOf(act) };
    if (act.kind === 'edit') {
      return post ? afterEdit(editStands(act, post.body), posted) : { found: 'changed' };
    }
    return isAsWished(act, post) ? posted : ABSENT;
  }

  return {
    whoAmI: () => forum.whoAmI(),
    readBack: (act, sent) => (isWritten(act) ? findWritten(act, sent) : findMark(act)),
    async write(act) {
      if (!can.includes(act.kind)) {
        return { outcome: 'refused', problem: `${host} does not take this from here. Do it there.` };
      }
      if (isWritten(act)) return forum.send(act);
      // A vote said twice is taken back by some, and an error for others.
      const isVote = act.kind === 'like' || act.kind === 'downvote';
      if (isVote && (await findMark(act)).found === 'posted')
        return { outcome: 'posted', place: placeOf(act) };
      const came = await forum.send(act);
      if (came.outcome !== 'refused' || (await findMark(act)).found !== 'posted') return came;
      return { outcome: 'posted', place: placeOf(act) };
    },
    async readThread(threadId) {
      const thread = await forum.readThread(threadId);
      if (!thread.ok) return thread;
      const { closed, replies, posts } = thread.value;
      return ok({ closed, replies, answered: posts.some(({ accepted }) => accepted) });
    },
    signOut: () => forum.endKey(),
  };
}

function isAsWished(act: Exclude<Mark, { kind: 'edit' }>, post: JsonPost | undefined): boolean {
  switch (act.kind) {
    case 'delete':
      return post === undefined;
    case 'accept':
      return post?.accepted === act.on;
    case 'like':
      return post?.liked === act.on;
    case 'downvote':
      return post?.disliked === act.on;
  }
}

const isWritten = (act: ForumAct): act is Written => act.kind === 'answer' || act.kind === 'question';
const placeOf = ({ threadId, postId }: Mark): PostPlace => ({ threadId, postId, url: null });
