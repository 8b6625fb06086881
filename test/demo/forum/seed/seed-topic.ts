/** How seed topics are written down. */

export interface SeedReply {
  by: string;
  body: string;
  accepted?: true;
  likes?: number;
}

export interface SeedTopic {
  /** Stable: tests and the demo's expectations point to it. */
  id: number;
  title: string;
  category: 'tidewater' | 'ledgerwell' | 'devices' | 'general';
  tags: string[];
  by: string;
  /** ISO 8601, when the question was asked; replies follow in steps. */
  at: string;
  views: number;
  body: string;
  pinned?: true;
  closed?: true;
  replies: SeedReply[];
}
