import { Draft, OutboxEntry } from '../../../lib/model/written.ts';
import { newestRows, type Disk } from './simulated-disk.ts';
import type { Post } from './simulated-changes.ts';
import type { SimulatedForum } from './simulated-forum.ts';
import { nameIn, textsOf, textsOfDraft, type Deeds } from './simulated-person.ts';

/** What must hold when everything has come to rest; adds a sentence for what does not. */
export function judgeEnd(
  { disks, forum, deeds }: { disks: readonly Disk[]; forum: SimulatedForum; deeds: Deeds },
  violations: string[],
): void {
  const drafts = newestRows(disks, 'drafts').map((row) => Draft.parse(row));
  const entries = newestRows(disks, 'outbox').map((row) => OutboxEntry.parse(row));
  const taken = forum.taken.map(nameIn);

  for (const text of new Set(taken)) {
    const times = taken.filter((other) => other === text).length;
    const allowed = deeds.allowed.get(text) ?? 1;
    if (times > allowed) violations.push(`${text} was posted ${times} times where ${allowed} was allowed`);
  }

  const kept = new Set([
    ...drafts.flatMap(textsOfDraft),
    ...entries.flatMap(textsOf),
    ...entries.flatMap(({ draft }) => (draft ? textsOfDraft(draft) : [])),
    ...taken,
  ]);
  for (const text of deeds.written) if (!kept.has(text)) violations.push(`${text} was lost`);

  for (const { id, state, act, after } of entries) {
    const first = entries.find((entry) => entry.id === after);
    const waits = first?.state === 'asking' || first?.state === 'waiting-for-moderator';
    if (state === 'sending' || (state === 'queued' && !waits))
      violations.push(`${id} neither ends nor asks: ${state}`);
    const isUp = state === 'posted' || state === 'confirmed';
    if (isUp && 'body' in act && !taken.includes(nameIn(act.body)) && !deeds.believed.has(id))
      violations.push(`${id} says ${state}, and the forum never had it`);
    if (isUp && act.kind === 'delete' && isThere(act.postId, forum) && !deeds.believed.has(id))
      violations.push(`${id} says ${state}, and the post is still there`);
  }

  for (const text of deeds.cancelled)
    if (taken.includes(text))
      violations.push(`${text} was posted although it was cancelled before it was sent`);

  violations.push(...forum.changes.blind);

  for (const post of forum.posts) {
    const { threadId } = post;
    const body = firstBodyOf(post);
    const [, of] = /\[(\w+)a\]/.exec(body) ?? [];
    const question = forum.posts.find((other) => nameIn(firstBodyOf(other)) === of);
    if (of !== undefined && question && !isInOneOf(threadId, of, forum))
      violations.push(`the answer of ${of} stands in another thread`);
  }

  for (const [mark, { on }] of deeds.wishes) {
    const own = entries.filter(({ act }) => 'on' in act && `${act.kind}/${act.postId}` === mark);
    const isOpen = own.some(({ state }) => state === 'rejected' || state === 'asking');
    const isSure = on !== null && !isOpen && own.length > 0;
    if (isSure && forum.marks.has(mark) !== on && !mayHang(own))
      violations.push(`${mark} should be ${on ? 'set' : 'taken back'}`);
  }
}

const isInOneOf = (threadId: string, text: string, { posts }: SimulatedForum): boolean =>
  posts.some((post) => post.threadId === threadId && nameIn(firstBodyOf(post)) === text);

const firstBodyOf = ({ versions }: Post): string => versions[0]?.body ?? '';

const isThere = (postId: string, { posts }: SimulatedForum): boolean =>
  posts.some(({ id, deletedAt }) => id === postId && deletedAt === null);

/** A mark that was made twice may arrive late the first time, after it was taken back. */
const mayHang = (entries: readonly OutboxEntry[]): boolean => entries.some(({ attempts }) => attempts > 1);
