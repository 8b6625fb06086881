import type { ForumAct } from '../model/forum-act.ts';
import type { ReadBack } from './forum.ts';
import { isSameWords } from './same-text.ts';

type Edit = Extract<ForumAct, { kind: 'edit' }>;
type Stands = 'as-wished' | 'as-before' | 'changed';

/**
 * What a post that is to be edited says now. An edit may change a single sign, so texts that merely resemble each other
 * tell nothing here: only line ends and the space around do not count, and the words decide where a forum tidied the
 * rest.
 * @param stands the post's Markdown as the forum has it
 */
export function editStands({ body, before }: Edit, stands: string): Stands {
  const now = tidied(stands);
  if (now === tidied(body)) return 'as-wished';
  if (now === tidied(before)) return 'as-before';
  const [isWished, isBefore] = [isSameWords(body, stands), isSameWords(before, stands)];
  if (isWished === isBefore) return 'changed';
  return isWished ? 'as-wished' : 'as-before';
}

const tidied = (text: string): string => text.replaceAll(/[^\S\n]*\r?\n/g, '\n').trim();

/**
 * What reading back tells of an edit.
 * @param there where the post stands
 */
export function afterEdit(stands: Stands, there: Extract<ReadBack, { found: 'posted' }>): ReadBack {
  if (stands === 'as-wished') return there;
  return { found: stands === 'as-before' ? 'absent' : 'changed' };
}
