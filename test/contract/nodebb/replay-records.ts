/** What the replayed forum keeps. */
export interface Topic {
  tid: number;
  uid: number;
  title: string;
  tags: string[];
  locked: 0 | 1;
}
export interface Post {
  pid: number;
  tid: number;
  uid: number;
  content: string;
  timestamp: number;
  deleted: boolean;
  up: Set<number>;
  down: Set<number>;
}

export const newPost = (pid: number, tid: number, uid: number, content: string, timestamp: number): Post => ({
  pid,
  tid,
  uid,
  content,
  timestamp,
  deleted: false,
  up: new Set(),
  down: new Set(),
});
