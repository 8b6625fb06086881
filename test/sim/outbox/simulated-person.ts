import type { Random } from '../../eval/fuzz/random.ts';
import type { ForumAct } from '../../../lib/model/forum-act.ts';
import type { Draft, OutboxDecision, OutboxEntry } from '../../../lib/model/written.ts';
import { decide } from '../../../lib/outbox/decide.ts';
import type { OutboxWorld } from '../../../lib/outbox/outbox-world.ts';
import { sendDraft } from '../../../lib/outbox/send-draft.ts';
import { wishMark } from '../../../lib/outbox/wish-mark.ts';
import { newEntry } from '../../../lib/outbox/new-entry.ts';
import type { OwnStore } from '../../../lib/store/own-store.ts';
import { bodyOf, deletionOf, type Post } from './simulated-changes.ts';

const COMMUNITY = 'forum.example';

/** What the person did, for the judge. */
export interface Deeds {
  /** Texts that were saved at least once, and not thrown away by the person. */
  written: Set<string>;
  /** How often each text may stand at the forum: once, and once more for each time the person took the risk. */
  allowed: Map<string, number>;
  /** Texts whose only entry was cancelled before it was ever sent. */
  cancelled: Set<string>;
  /** Entries of which the person said that they stand there. */
  believed: Set<string>;
  /** Posts that the person wanted gone once. */
  deleted: Set<string>;
  /** Mark (`kind/postId`) → the last thing that was done about it. */
  wishes: Map<string, Wish>;
}

/** One thing done about a mark: what was wished; null where it is not known what came of it. */
interface Wish {
  on: boolean | null;
}

export const noDeeds = (): Deeds => ({
  written: new Set(),
  allowed: new Map(),
  cancelled: new Set(),
  believed: new Set(),
  deleted: new Set(),
  wishes: new Map(),
});

/** Every text has a name that stays when a forum changes the words around it. */
export const nameIn = (text: string): string => /\[(?<name>\w+)\]/.exec(text)?.groups?.['name'] ?? '';

export function textsOf({ act }: Pick<OutboxEntry, 'act'>): string[] {
  if (act.kind === 'delete') return [nameIn(deletionOf(act.postId))];
  return 'body' in act ? [nameIn(act.body)] : [];
}
export const textsOfDraft = ({ body, answer }: Draft): string[] =>
  [body, answer].map(nameIn).filter((name) => name !== '');

/** The world of one page: it may end at any step. */
export interface PageWorld {
  own: OwnStore;
  outbox: OutboxWorld;
  newId(): string;
  /** Notes what happens, for whoever looks into a seed that fails. */
  trace(line: string): void;
}

/** Writes a draft, saving it as it grows, and mostly sends it. */
export async function write(page: PageWorld, deeds: Deeds, random: Random, threadId: string): Promise<void> {
  const kind = random.pick(['answer', 'answer', 'question', 'share'] as const);
  const name = page.newId();
  const draft: Draft = {
    id: page.newId(),
    kind,
    questionId: kind === 'answer' ? `${COMMUNITY}/${threadId}` : null,
    communityId: COMMUNITY,
    title: `Question ${name}`,
    body: `These are my words [${name}] about it.`,
    answer: kind === 'share' ? `And my answer [${name}a] to it.` : '',
    edits: null,
    category: null,
    tags: [],
    kept: [],
    typingMs: 1_000,
    openMs: 2_000,
    handedOverAt: null,
    updatedAt: new Date(page.outbox.now()).toISOString(),
  };
  for (const length of [20, draft.body.length]) {
    const saved = await page.own.saveDraft({ ...draft, body: draft.body.slice(0, length) });
    if (saved.ok && length === draft.body.length)
      for (const text of textsOfDraft(draft)) deeds.written.add(text);
  }
  if (!random.once(6)) await send(page, draft, deeds, random);
}

async function send(page: PageWorld, draft: Draft, deeds: Deeds, random: Random): Promise<void> {
  const { title, body, answer } = draft;
  for (const text of textsOfDraft(draft)) deeds.cancelled.delete(text);
  page.trace(`sends ${draft.id} (${draft.kind}): ${textsOfDraft(draft).join(' ')}`);
  await sendDraft(draft, { title, body, answer, repliesSeen: random.once(2) ? 2 : null }, page.outbox);
}

/** Comes back to a draft that lies about, and sends it. */
export async function sendOldDraft(page: PageWorld, deeds: Deeds, random: Random): Promise<void> {
  const drafts = await page.own.readDrafts();
  const whole = drafts.filter((draft) => textsOfDraft(draft).length > 0);
  if (whole.length > 0) await send(page, random.pick(whole), deeds, random);
}

/** What may be decided of an entry in this state. */
function choices({ state, ask, place }: OutboxEntry): OutboxDecision[] {
  if (ask === 'maybe-sent') return ['send-again', 'it-is-there', 'cancel', 'edit'];
  if (ask === 'sign-in') return ['try-now', 'cancel', 'edit'];
  if (ask !== null) return ['send-anyway', 'cancel', 'edit'];
  if (state === 'posted' && place === null) return ['not-there'];
  if (state === 'queued') return ['try-now', 'cancel', 'edit'];
  if (state === 'rejected') return ['try-now', 'edit'];
  return state === 'cancelled' ? ['edit'] : [];
}

/** Decides something about some entry of the list, as a person might: rarely well considered. */
export async function decideSomething(
  page: PageWorld,
  deeds: Deeds,
  random: Random,
  wants: (entry: OutboxEntry) => boolean = () => true,
): Promise<void> {
  const rows = await page.own.readOutbox();
  if (!rows.ok) return;
  const open = rows.value.filter((entry) => choices(entry).length > 0 && wants(entry));
  if (open.length === 0) return;
  const entry = random.pick(open);
  const decision = random.pick(choices(entry));
  const isRisky = entry.ask === 'maybe-sent' && decision !== 'it-is-there';
  // The risk is taken with the click, whether or not the page lives to note it.
  if (isRisky) for (const text of textsOf(entry)) allow(deeds, text);
  if (decision === 'it-is-there') deeds.believed.add(entry.id);
  const unsure = (): void => {
    if ('on' in entry.act) deeds.wishes.set(`${entry.act.kind}/${entry.act.postId}`, { on: null });
  };
  unsure();
  page.trace(`decides ${decision} of ${entry.id} (${entry.state})`);
  const decided = await decide(entry.id, decision, page.outbox);
  // A wish that was made meanwhile came before or after it.
  unsure();
  const isOff = decided.ok && decision === 'cancel' && entry.sentAt === null;
  if (isOff) for (const text of textsOf(entry)) if (!deeds.allowed.has(text)) deeds.cancelled.add(text);
  if (decision === 'edit') for (const text of textsOf(entry)) deeds.cancelled.delete(text);
}

const allow = (deeds: Deeds, text: string): void =>
  void deeds.allowed.set(text, (deeds.allowed.get(text) ?? 1) + 1);

/** Likes something, or thinks better of it. */
export async function wishSomething(
  page: PageWorld,
  deeds: Deeds,
  random: Random,
  post: { threadId: string; postId: string },
): Promise<void> {
  const kind = random.pick(['like', 'accept'] as const);
  const mark = `${kind}/${post.postId}`;
  const on = random.once(2);
  // Its answer may come after something that was done about the same mark later: then that counts.
  const mine: Wish = { on: null };
  deeds.wishes.set(mark, mine);
  const wish = {
    communityId: COMMUNITY,
    act: { kind, ...post, on },
    questionId: `${COMMUNITY}/${post.threadId}`,
    title: 'Question',
  };
  page.trace(`wishes ${mark} ${on ? 'on' : 'off'}`);
  const wished = await wishMark(wish, page.outbox, page.newId);
  if (wished.ok) mine.on = on;
}

/** Edits an own post, from the text as it stands or as it stood when it was read last, or deletes it. */
export async function changeOwnPost(
  page: PageWorld,
  deeds: Deeds,
  random: Random,
  posts: readonly Post[],
): Promise<void> {
  const own = posts.filter(({ isMine, deletedAt }) => isMine && deletedAt === null);
  if (own.length === 0) return;
  const post = random.pick(own);
  const { threadId, id: postId } = post;
  const name = page.newId();
  const isDeletion = random.once(4) && !deeds.deleted.has(postId);
  const before = random.once(4) ? (post.versions[0]?.body ?? '') : bodyOf(post);
  const act: ForumAct = isDeletion
    ? { kind: 'delete', threadId, postId }
    : { kind: 'edit', threadId, postId, body: `These are my words [${name}], put better.`, before };
  if (isDeletion) deeds.deleted.add(postId);
  const entry = newEntry({ id: page.newId(), communityId: COMMUNITY, act, title: 'Post' }, page.outbox.now());
  page.trace(`changes ${postId}: ${textsOf(entry).join(' ')}`);
  const put = await page.own.changeOutboxEntry(entry.id, () => entry, true);
  if (put.ok && !isDeletion) deeds.written.add(name);
}
