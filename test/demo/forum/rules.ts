/** What the forum allows, as its administrators set it; tests change it while it runs. */
import type { AcceptedShape } from './topic-json.ts';

export interface ForumRules {
  /** How the accepted answer is told. */
  accepted: AcceptedShape;
  /** Reads and writes with one User API key, and with all. */
  keyCallsPerMinute: number;
  keyCallsPerDay: number;
  /** Whether keys may be asked for at all; false as on a forum without them. */
  keys: boolean;
  /** Current versions let a program without a page ask for a key. */
  deviceCodes: boolean;
  /** Older versions know only one padding, whatever is asked for. */
  padding: 'as-asked' | 'pkcs1';
  /** What keys may be for. */
  scopes: readonly string[];
  /** Seconds until a code that was not typed is forgotten, and between two questions about it. */
  codeSeconds: number;
  pollSeconds: number;
  /** Characters. */
  minPostLength: number;
  minTitleLength: number;
  /** Minutes within which the same text by the same person is refused. */
  uniquePostMinutes: number;
  /** Seconds between two posts of one person; Discourse's own 5 would only make tests slow. */
  secondsBetweenPosts: number;
  /** A new person's first post typed faster waits for a moderator, and the person is silenced. Milliseconds. */
  minTypingMs: number;
  /** Minutes within which a like can be taken back. */
  undoMinutes: number;
  /** Nobody may write, while a backup is made. */
  readOnly: boolean;
}

export const DEFAULT_RULES: ForumRules = {
  accepted: 'many',
  keyCallsPerMinute: 20,
  keyCallsPerDay: 2_880,
  keys: true,
  deviceCodes: true,
  padding: 'as-asked',
  scopes: ['read', 'write', 'session_info', 'notifications', 'message_bus', 'push'],
  codeSeconds: 600,
  pollSeconds: 5,
  minPostLength: 20,
  minTitleLength: 15,
  uniquePostMinutes: 5,
  secondsBetweenPosts: 0,
  minTypingMs: 3_000,
  undoMinutes: 10,
  readOnly: false,
};

/** Counts calls in a sliding window. */
export function limiter(now: () => number) {
  const calls = new Map<string, number[]>();
  return {
    /** Seconds to wait, or 0 and the call is counted. */
    take(name: string, most: number, windowMs: number): number {
      const recent = (calls.get(name) ?? []).filter((at) => at > now() - windowMs);
      const [oldest] = recent;
      calls.set(name, recent);
      if (oldest !== undefined && recent.length >= most) {
        return Math.max(1, Math.ceil((oldest + windowMs - now()) / 1_000));
      }
      recent.push(now());
      return 0;
    },
  };
}
export type Limiter = ReturnType<typeof limiter>;
