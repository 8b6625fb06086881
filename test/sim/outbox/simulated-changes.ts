/** What happens to posts that stand: others change them, the person edits and deletes own ones. */
import { afterEdit, editStands } from '../../../lib/forums/edit-stands.ts';
import type { Delivery, ReadBack } from '../../../lib/forums/forum.ts';
import type { ForumAct, PostPlace } from '../../../lib/model/forum-act.ts';
import type { VirtualTime } from './virtual-time.ts';

interface Version {
  body: string;
  isMine: boolean;
  at: number;
}

export interface Post {
  id: string;
  threadId: string;
  isMine: boolean;
  /** What it says, the newest last. */
  versions: Version[];
  at: number;
  deletedAt: number | null;
}

type Change = Extract<ForumAct, { kind: 'edit' | 'delete' }>;

/** What was read just before a write may be half a minute old, and storage takes its time. Milliseconds. */
const UNSEEN_FROM = 60_000;

const GONE: Delivery = { outcome: 'refused', problem: 'This post is gone.' };
const OVERTAKEN: Delivery = { outcome: 'refused', problem: 'Someone changed this post meanwhile.' };

export const bodyOf = ({ versions }: Post): string => versions.at(-1)?.body ?? '';

/** How a delete is named among the texts that a forum took in. */
export const deletionOf = (postId: string): string => `[delete_${postId}]`;

export interface Changes {
  /** One sentence for each edit that was sent over what someone else had changed long before. */
  blind: string[];
  changeByOther(post: Post): void;
  /** To be told when a write is called, before anything happens to it. */
  noteCalled(act: Change): void;
  /** @returns what the forum says, and the text that it took in; null where nothing changed */
  commit(act: Change, isTidied: boolean): { delivery: Delivery; taken: string | null };
  /** @param lag how old the copy is that is read, in milliseconds */
  lookFor(act: Change, lag: number): ReadBack;
}

/** @param looks the forum itself refuses an edit of a text that is not there any more */
export function changesOf(posts: readonly Post[], time: VirtualTime, looks: boolean): Changes {
  const blind: string[] = [];
  let others = 0;
  const postOf = ({ postId }: Change): Post | undefined => posts.find(({ id }) => id === postId);
  const write = (post: Post, body: string, isMine: boolean): void =>
    void post.versions.push({ body, isMine, at: time.now() });
  const placeOf = ({ threadId, postId }: Change): PostPlace => ({ threadId, postId, url: null });

  function commitEdit(act: Extract<Change, { kind: 'edit' }>, post: Post, isTidied: boolean) {
    const delivery: Delivery = { outcome: 'posted', place: placeOf(act) };
    const now = bodyOf(post);
    if (now === act.body) return { delivery, taken: null };
    if (looks && now !== act.before) return { delivery: OVERTAKEN, taken: null };
    write(post, isTidied ? `${act.body} (tidied)` : act.body, true);
    return { delivery, taken: act.body };
  }

  return {
    blind,
    changeByOther: (post) => write(post, `${bodyOf(post)} (${++others} was put right)`, false),
    noteCalled(act) {
      const post = postOf(act);
      const last = post?.versions.at(-1);
      if (act.kind === 'delete' || !last || last.isMine) return;
      const isOld = time.now() - last.at > UNSEEN_FROM;
      if (isOld && last.body !== act.before)
        blind.push(`an edit of ${act.postId} was sent over another’s change that stood for long`);
    },
    commit(act, isTidied) {
      const post = postOf(act);
      if (act.kind === 'edit')
        return post && post.deletedAt === null
          ? commitEdit(act, post, isTidied)
          : { delivery: GONE, taken: null };
      // Adapters look after a refusal: what is gone is deleted.
      const delivery: Delivery = { outcome: 'posted', place: placeOf(act) };
      if (!post || post.deletedAt !== null) return { delivery, taken: null };
      post.deletedAt = time.now();
      return { delivery, taken: deletionOf(post.id) };
    },
    lookFor(act, lag) {
      const post = postOf(act);
      const there = { found: 'posted' as const, place: placeOf(act) };
      const isGone = !post || (post.deletedAt !== null && post.deletedAt <= time.now() - lag);
      if (act.kind === 'delete') return isGone ? there : { found: 'absent' };
      if (isGone) return { found: 'changed' };
      const seen = post.versions.findLast(({ at }) => at <= time.now() - lag) ?? post.versions[0];
      return afterEdit(editStands(act, seen?.body ?? ''), there);
    },
  };
}
