/** What waits to be told to one community. */
export interface PlannedPost {
  communityId: string;
  /** Its name. */
  community: string;
  verdicts: number;
  /** Answers that worked, where the person shares that. */
  worked: number;
  /** How many of both find no room in the post. */
  left: number;
  /** Most letters of a post there. */
  mostText: number;
  /** Word for word what would be posted; null where there is no room for any. */
  text: string | null;
  /**
   * `tomorrow`: today's post is up and cannot be changed there, is on its way, or is full. `no-room`: a post there holds
   * not even one.
   */
  state: 'ready' | 'not-connected' | 'no-thread' | 'no-room' | 'tomorrow';
  /** Who posts it; null where nobody is connected. */
  userName: string | null;
}
