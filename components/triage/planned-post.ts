/** What waits to be told to one community. */
export interface PlannedPost {
  communityId: string;
  /** Its name. */
  community: string;
  verdicts: number;
  /** Answers that worked, where the person shares that. */
  worked: number;
  /** Word for word what would be posted. */
  text: string;
  /** `tomorrow`: today's post is up and cannot be changed there, or is on its way. */
  state: 'ready' | 'not-connected' | 'no-thread' | 'tomorrow';
  /** Who posts it; null where nobody is connected. */
  userName: string | null;
}
