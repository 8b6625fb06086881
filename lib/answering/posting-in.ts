import type { ForumSoftware } from '../forums/software.ts';
import { MOST_BODY } from '../model/day-post.ts';
import type { PostingAccount } from './post-verdicts.ts';

/** What day posts can be at a forum of this software. */
export const postingIn = ({
  capabilities: { write, mostText },
}: Pick<ForumSoftware, 'capabilities'>): PostingAccount => ({
  canEdit: write.includes('edit'),
  // What is longer, nobody reads to its end.
  mostText: Math.min(mostText, MOST_BODY),
});
