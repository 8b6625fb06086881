/** A request as the forum's routes see it. */
import type { Incoming, Reply } from '../loopback.ts';
import type { ForumData, ForumTopic, UserKey, Viewer } from './records.ts';
import type { ForumRules, Limiter } from './rules.ts';
import type { ForumStore } from './store.ts';
import type { TopicView } from './topic-json.ts';

/** What lasts from request to request. */
export interface ForumWorld {
  store: ForumStore;
  rules: ForumRules;
  limits: Limiter;
  /** Milliseconds since 1970. */
  now(): number;
  /** Hex digits that nobody can guess. */
  secret(bytes: number): string;
  /** User ids by cookie. */
  sessions: Map<string, number>;
  /** What programs asked for and nobody approved yet, by device code. */
  grants: Map<string, Grant>;
}

/** A program's wish for a key. */
export interface KeyWish {
  applicationName: string;
  clientId: string;
  scopes: string[];
  nonce: string;
  /** PEM. */
  publicKey: string;
  padding: 'oaep' | 'pkcs1';
}

export interface Grant {
  wish: KeyWish;
  /** What the person types, and what the link with the wish in it carries. */
  userCode: string;
  request: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  state: 'pending' | 'denied' | { payload: string; until: number };
}

export interface ForumRequest {
  world: ForumWorld;
  data: ForumData;
  method: string;
  url: URL;
  incoming: Incoming;
  /** Fields of a JSON or form body, or of the query. */
  fields: Readonly<Record<string, unknown>>;
  /** What the route's pattern caught. */
  caught: readonly string[];
  viewer: Viewer;
  /** The key that the request came with; null for a cookie or a visitor. */
  key: UserKey | null;
}

export type Handler = (request: ForumRequest) => Reply;
/** Method, path, what answers. */
export type Route = readonly [method: string, pattern: RegExp, handle: Handler];

export const topicOf = ({ data, caught }: ForumRequest): ForumTopic | undefined =>
  data.topics.find((topic) => topic.id === Number(caught[0]));

export const viewOf = ({ url, world, viewer }: ForumRequest): TopicView => ({
  raw: ['1', 'true'].includes(url.searchParams.get('include_raw') ?? ''),
  accepted: world.rules.accepted,
  viewer,
});

/** A field as text; empty where there is none. */
export function textField({ fields }: Pick<ForumRequest, 'fields'>, name: string): string {
  const value = fields[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Fields of a JSON object or a form; of the query where there is no body. */
export function readFields(url: URL, { headers, body }: Incoming): Record<string, unknown> {
  if (body === '') return Object.fromEntries(url.searchParams);
  if (!(headers['content-type'] ?? '').startsWith('application/json')) {
    return Object.fromEntries(new URLSearchParams(body));
  }
  const parsed: unknown = JSON.parse(body);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}
