/** Who wrote a post. */
export interface Writer {
  /** Equal for posts of the same person within a community; null where the forum does not say who it was. */
  key: string | null;
  /** What others call that person: display name, name in links. */
  names: readonly string[];
}

/** What one person wrote in a thread. */
export interface Post {
  writer: Writer;
  /** Markdown, or plain text with fenced code. */
  text: string;
  /** Likes or votes; below 0 where a forum lets people vote down. */
  votes: number;
}

/** A question and everything that was written below it, oldest first. */
export interface Thread {
  title: string;
  opening: Post;
  replies: readonly Post[];
}

/** Whether both were written by the same known person. */
export const sameWriter = (a: Post, b: Post): boolean =>
  a.writer.key !== null && a.writer.key === b.writer.key;
