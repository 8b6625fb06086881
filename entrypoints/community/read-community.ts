import type { Question } from '../../lib/model/question.ts';
import { failed, type Result } from '../../lib/model/result.ts';
import type { LocalIndex } from '../page-wiring/local-index.ts';

/** What a tab can hold: a question with its answers is some five kilobytes. */
const MOST_QUESTIONS = 200_000;

/** Every question of a community that lies here, where a page can hold them all. */
export async function readCommunity(
  index: Pick<LocalIndex, 'countQuestions' | 'readAll'>,
  communityId: string,
): Promise<Result<readonly Question[]>> {
  const size = await index.countQuestions(communityId);
  if (!size.ok) return size;
  if (size.value <= MOST_QUESTIONS) return index.readAll(communityId);
  const number = size.value.toLocaleString('en');
  return failed(
    `This community has ${number} questions here, more than this page can count. Search and tasks work with all of them; for figures choose a smaller community.`,
  );
}
