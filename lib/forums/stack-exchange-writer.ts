/** Writes to a Stack Exchange site with a person's token, for an application that is registered there. */
import type { ForumAct } from '../model/forum-act.ts';
import { WebUrl } from '../model/question.ts';
import { failed, ok } from '../model/result.ts';
import { clockAhead, type Answered, type Unanswered } from './call-forum.ts';
import { afterEdit, editStands } from './edit-stands.ts';
import type { Delivery, ForumWriter, Read, ReadBack } from './forum.ts';
import { isSameText } from './same-text.ts';
import { isWithin, spanOf } from './sent-span.ts';
import type { WriterWorld } from './software.ts';
import { stackCalls, stackDelivery, type StackMemory } from './stack-exchange-call.ts';
import { unescapeText } from './stack-exchange-question.ts';
import {
  AnswerMade,
  QuestionMade,
  StackAnswer,
  StackMe,
  StackPage,
  StackQuestion,
} from './stack-exchange-shapes.ts';

type Act<K extends ForumAct['kind']> = Extract<ForumAct, { kind: K }>;
type Mark = Exclude<ForumAct, { kind: 'answer' | 'question' }>;
type Sent = { from: string; until: string };

const ABSENT: ReadBack = { found: 'absent' };

export function stackExchangeWriter(world: WriterWorld, memory: StackMemory): ForumWriter {
  const { origin, fetch, now, me } = world;
  const { host: site } = new URL(origin);
  const calls = stackCalls({ fetch, now, memory });
  const cannotTell = (problem: string): ReadBack => ({ found: 'cannot-tell', problem });
  const linkOf = (link: string | undefined): string | null => WebUrl.safeParse(link).data ?? null;

  /** What the API gives for it, asked with all fields that we know; never while the method is to be left alone. */
  async function look(path: string, fields: Record<string, string> = {}): Promise<Read<Looked>> {
    const filter = await calls.filter();
    if (!filter.ok) return filter;
    const waitMs = calls.rest(path);
    const resting = { ok: false, problem: `${site} asks to slow down.`, lasting: false, waitMs } as const;
    if (waitMs > 0) return resting;
    const answer = await calls.call('GET', path, { site, filter: filter.value, ...fields });
    const page = answer.answered && answer.status === 200 ? StackPage.safeParse(answer.body) : null;
    if (answer.answered && page?.success) {
      return ok({ items: page.data.items, ahead: clockAhead(answer, now()) });
    }
    const came = stackDelivery(answer, site, now());
    const problem = 'problem' in came ? came.problem : `${site} did not answer.`;
    return { ok: false, problem, lasting: came.outcome === 'sign-in' || came.outcome === 'refused' };
  }

  /** The first thing that came of a write, or what its failure means. */
  async function post(
    path: string,
    fields: Record<string, string> = {},
  ): Promise<{ made: unknown } | { failure: Delivery }> {
    const waitMs = calls.rest(path);
    if (waitMs > 0) {
      const problem = `${site} asks to slow down. It is sent again by itself.`;
      return { failure: { outcome: 'later', waitMs: Math.max(1_000, waitMs), problem } };
    }
    const answer: Answered | Unanswered = await calls.call('POST', path, { site, ...fields });
    const page = answer.answered && answer.status === 200 ? StackPage.safeParse(answer.body).data : undefined;
    return page ? { made: page.items[0] } : { failure: stackDelivery(answer, site, now()) };
  }
  const strange: Delivery = { outcome: 'unknown', problem: `${site} answered in an unknown form.` };

  async function postAnswer({ threadId, body }: Act<'answer'>): Promise<Delivery> {
    const posted = await post(`/questions/${encodeURIComponent(threadId)}/answers/add`, { body });
    if ('failure' in posted) return posted.failure;
    const made = AnswerMade.safeParse(posted.made).data;
    if (!made) return strange;
    const postId = String(made.answer_id);
    return {
      outcome: 'posted',
      place: { threadId, postId, url: linkOf(made.link) ?? `${origin}/a/${postId}` },
    };
  }

  async function ask({ title, body, tags }: Act<'question'>): Promise<Delivery> {
    if (tags.length === 0) {
      return { outcome: 'refused', problem: `${site} wants at least one tag. Add one and send it again.` };
    }
    const posted = await post('/questions/add', { title, body, tags: tags.join(';') });
    if ('failure' in posted) return posted.failure;
    const made = QuestionMade.safeParse(posted.made).data;
    if (!made) return strange;
    const id = String(made.question_id);
    const url = linkOf(made.link) ?? `${origin}/questions/${id}`;
    return { outcome: 'posted', place: { threadId: id, postId: id, url } };
  }

  async function mark(act: Mark): Promise<Delivery> {
    const { path, fields } = callOf(act);
    const posted = await post(path, fields);
    const place = { threadId: act.threadId, postId: act.postId, url: null };
    if (!('failure' in posted)) return { outcome: 'posted', place };
    if (posted.failure.outcome !== 'refused') return posted.failure;
    // A vote that is there already is refused: then it is as wished.
    const stands = await readBackMark(act);
    return stands.found === 'posted' ? { outcome: 'posted', place } : posted.failure;
  }

  async function readBackAnswer(act: Act<'answer'>, sent: Sent): Promise<ReadBack> {
    const path = `/questions/${encodeURIComponent(act.threadId)}/answers`;
    const looked = await look(path, { sort: 'creation', order: 'desc', pagesize: '100' });
    if (!looked.ok) return cannotTell(looked.problem);
    const span = spanOf(sent, looked.value.ahead);
    const found = looked.value.items
      .flatMap((item) => StackAnswer.safeParse(item).data ?? [])
      .find(
        ({ owner, creation_date, body_markdown }) =>
          String(owner?.account_id) === me.id &&
          isWithin(1_000 * creation_date, span) &&
          isSameText(act.body, unescapeText(body_markdown)),
      );
    if (!found) return ABSENT;
    const place = { threadId: act.threadId, postId: String(found.answer_id), url: linkOf(found.link) };
    return { found: 'posted', place };
  }

  async function readBackQuestion(act: Act<'question'>, sent: Sent): Promise<ReadBack> {
    const looked = await look('/me/questions', { sort: 'creation', order: 'desc', pagesize: '30' });
    if (!looked.ok) return cannotTell(looked.problem);
    const span = spanOf(sent, looked.value.ahead);
    const found = looked.value.items
      .flatMap((item) => StackQuestion.safeParse(item).data ?? [])
      .find(
        ({ creation_date, body_markdown }) =>
          isWithin(1_000 * creation_date, span) && isSameText(act.body, unescapeText(body_markdown)),
      );
    if (!found) return ABSENT;
    const id = String(found.question_id);
    return { found: 'posted', place: { threadId: id, postId: id, url: linkOf(found.link) } };
  }

  async function readBackMark(act: Mark): Promise<ReadBack> {
    const looked = await look(`/answers/${encodeURIComponent(act.postId)}`);
    if (!looked.ok) return cannotTell(looked.problem);
    const there = {
      found: 'posted' as const,
      place: { threadId: act.threadId, postId: act.postId, url: null },
    };
    const [item] = looked.value.items;
    if (item === undefined && act.kind === 'delete') return there;
    if (item === undefined && act.kind === 'edit') return { found: 'changed' };
    const answer = StackAnswer.safeParse(item).data;
    if (!answer) return cannotTell(`${site} does not show this answer.`);
    if (act.kind === 'edit') return afterEdit(editStands(act, unescapeText(answer.body_markdown)), there);
    return isAsWished(act, answer) ? there : ABSENT;
  }

  return {
    async whoAmI() {
      const looked = await look('/me');
      if (!looked.ok) return looked;
      const found = StackMe.safeParse(looked.value.items[0]).data;
      if (found) return ok({ id: String(found.account_id), name: found.display_name });
      const problem = `You have no profile at ${site} yet. Make one there, and connect again.`;
      return { ok: false, problem, lasting: true };
    },
    async write(act) {
      if (act.kind === 'answer') return postAnswer(act);
      return act.kind === 'question' ? ask(act) : mark(act);
    },
    readBack(act, sent) {
      if (act.kind === 'answer') return readBackAnswer(act, sent);
      return act.kind === 'question' ? readBackQuestion(act, sent) : readBackMark(act);
    },
    async readThread(threadId) {
      const looked = await look(`/questions/${encodeURIComponent(threadId)}`);
      if (!looked.ok) return looked;
      const question = StackQuestion.safeParse(looked.value.items[0]).data;
      if (!question)
        return { ok: false, problem: `${site} does not have this question any more.`, lasting: true };
      const { closed_date, locked_date, answer_count, answers = [], accepted_answer_id } = question;
      return ok({
        closed: (closed_date ?? locked_date) !== undefined,
        replies: answer_count ?? answers.length,
        answered: accepted_answer_id !== undefined,
      });
    },
    async signOut() {
      // The API ends a token only where it stands in the address of the call, and there no key may stand.
      return failed(`End it at ${origin}/users/current, under Settings, Apps.`);
    },
  };
}

interface Looked {
  items: readonly unknown[];
  /** By how much the API's clock is ahead of ours, in milliseconds. */
  ahead: number;
}

function callOf(act: Mark): { path: string; fields?: Record<string, string> } {
  const answer = `/answers/${encodeURIComponent(act.postId)}`;
  switch (act.kind) {
    case 'like':
      return { path: `${answer}/upvote${act.on ? '' : '/undo'}` };
    case 'downvote':
      return { path: `${answer}/downvote${act.on ? '' : '/undo'}` };
    case 'accept':
      return { path: `${answer}/accept${act.on ? '' : '/undo'}` };
    case 'edit':
      return { path: `${answer}/edit`, fields: { body: act.body, comment: 'Improved by its author' } };
    case 'delete':
      return { path: `${answer}/delete` };
  }
}

function isAsWished(act: Exclude<Mark, { kind: 'edit' }>, answer: StackAnswer): boolean {
  switch (act.kind) {
    case 'like':
      return (answer.upvoted ?? false) === act.on;
    case 'downvote':
      return (answer.downvoted ?? false) === act.on;
    case 'accept':
      return answer.is_accepted === act.on;
    case 'delete':
      return false;
  }
}
