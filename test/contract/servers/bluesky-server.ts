/**
 * A server that speaks the parts of Bluesky's lexicons that Peerside uses, of members and guests at one address. The same
 * suite was run against a real network (`PEERSIDE_BLUESKY_URL`); this one stands in for it where there is none.
 */
import { serveHttp, type Incoming, type Listening, type Reply } from '../../demo/loopback.ts';
import { asStored, json, withFaults, type Faulty } from './faulty.ts';

interface Record_ {
  uri: string;
  cid: string;
  value: {
    $type: string;
    text?: string;
    createdAt: string;
    reply?: { root: { uri: string }; parent: { uri: string } };
    subject?: { uri: string };
  };
}

export interface BlueskyServer extends Listening, Faulty {
  /** DID by the key that calls; those that renew it end with `-refresh`. */
  tokens: Map<string, string>;
  records: Record_[];
  /** Posts that nobody may reply to. */
  closed: Set<string>;
}
type State = Omit<BlueskyServer, keyof Listening>;

const POST = 'app.bsky.feed.post';
const LIKE = 'app.bsky.feed.like';
export const ACCOUNT = 'lampco.example';
export const APP_PASSWORD = 'abcd-efgh-ijkl-mnop';
/** DID by handle. */
export const PEOPLE = new Map([
  [ACCOUNT, 'did:plc:lampco'],
  ['ada.example', 'did:plc:ada'],
  ['bo.example', 'did:plc:bo'],
]);
const OLD = '2026-01-02T03:04:05.000Z';

let lastKey = 100;
function newRecord(repo: string, collection: string, value: Record_['value']): Record_ {
  lastKey += 1;
  return { uri: `at://${repo}/${collection}/3k${lastKey}`, cid: `bafy${lastKey}`, value };
}

function startRecords(): Record_[] {
  const said = (handle: string, text: string, root?: Record_): Record_ =>
    newRecord(PEOPLE.get(handle) ?? '', POST, {
      $type: POST,
      text,
      createdAt: OLD,
      ...(root && { reply: { root: { uri: root.uri }, parent: { uri: root.uri } } }),
    });
  const asked = said('ada.example', `Lamp hums\n\nError: E_LAMP 7 @${ACCOUNT}`);
  const closed = said('ada.example', `Lamp flickers @${ACCOUNT}`);
  return [
    asked,
    closed,
    said('ada.example', 'It is the one in the hall.', asked),
    said(ACCOUNT, 'Sorry to hear that.', asked),
    said(ACCOUNT, 'New lamps are out today!'),
  ];
}

export async function startBluesky(): Promise<BlueskyServer> {
  const records = startRecords();
  const server: State = {
    tokens: new Map([...PEOPLE.values()].flatMap((did) => [newKey(did), [`${did}-refresh`, did]])),
    records,
    closed: new Set([records[1]?.uri ?? '']),
    next: null,
    leadTo: null,
  };
  const listening = await serveHttp(0, [], (method, url, incoming) =>
    withFaults(server, url.pathname + url.search, method !== 'GET', fault(429, 'RateLimitExceeded'), () =>
      answer(server, method, url, incoming),
    ),
  );
  return Object.assign(server, listening);
}

let keys = 0;
function newKey(did: string): [string, string] {
  keys += 1;
  const claims = btoa(JSON.stringify({ sub: did, exp: 4_000_000_000 })).replaceAll('=', '');
  return [`head${keys}.${claims}.sign`, did];
}

const fault = (status: number, error: string): Reply => json(status, { error, message: `${error} it is` });

const handleOf = (did: string): string => [...PEOPLE].find(([, one]) => one === did)?.[0] ?? '';
const profile = (did: string) => ({ did, handle: handleOf(did), displayName: handleOf(did).toUpperCase() });
const ownerOf = (uri: string): string => uri.split('/')[2] ?? '';

function viewOf({ records, closed }: State, { uri, cid, value }: Record_) {
  return {
    uri,
    cid,
    author: profile(ownerOf(uri)),
    record: value,
    replyCount: records.filter((one) => one.value.reply?.parent.uri === uri).length,
    likeCount: records.filter((one) => one.value.subject?.uri === uri).length,
    indexedAt: value.createdAt,
    ...(closed.has(uri) && { threadgate: { record: { allow: [] } } }),
  };
}

function answer(server: State, method: string, url: URL, { headers, body }: Incoming): Reply {
  const [, token] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
  const asker = token === undefined ? null : (server.tokens.get(token) ?? 'unknown');
  if (asker === 'unknown') return fault(400, 'InvalidToken');
  const name = url.pathname.replace('/xrpc/', '');
  const fields = (body === '' ? {} : JSON.parse(body)) as { [name: string]: string } & {
    record?: Record_['value'];
  };
  if (name === 'com.atproto.server.createSession') {
    const did = PEOPLE.get(fields.identifier ?? '');
    if (fields.password !== APP_PASSWORD || did === undefined) return fault(401, 'AuthenticationRequired');
    return newSession(server, did);
  }
  if (name.startsWith('com.atproto.server.') && method === 'POST') {
    if (!token?.endsWith('-refresh') || asker === null) return fault(400, 'InvalidToken');
    if (name.endsWith('.refreshSession')) return newSession(server, asker);
    server.tokens.delete(token);
    return json(200, {});
  }
  if (method === 'GET') return read(server, name, url.searchParams, asker);
  return asker === null ? fault(401, 'AuthMissing') : write(server, name, fields, asker);
}

function newSession({ tokens }: State, did: string): Reply {
  const [accessJwt] = newKey(did);
  tokens.set(accessJwt, did);
  tokens.set(`${did}-refresh`, did);
  return json(200, { accessJwt, refreshJwt: `${did}-refresh`, did, handle: handleOf(did) });
}

function read(server: State, name: string, query: URLSearchParams, asker: string | null): Reply {
  const { records } = server;
  const posts = records.filter(({ value }) => value.$type === POST).toReversed();
  const views = (found: Record_[]) => found.map((one) => viewOf(server, one));
  switch (name) {
    case 'com.atproto.server.getSession':
      return asker === null ? fault(401, 'AuthMissing') : json(200, { did: asker, handle: handleOf(asker) });
    case 'app.bsky.actor.getProfile': {
      const did = PEOPLE.get(query.get('actor') ?? '');
      return did === undefined ? fault(400, 'InvalidRequest') : json(200, profile(did));
    }
    case 'app.bsky.feed.searchPosts': {
      if (asker === null) return fault(403, 'Forbidden');
      const wanted = query.get('q') ?? '';
      return json(200, { posts: views(posts.filter(({ value }) => value.text?.includes(wanted))) });
    }
    case 'app.bsky.feed.getAuthorFeed': {
      const did = PEOPLE.get(query.get('actor') ?? '');
      const own = views(posts.filter(({ uri }) => ownerOf(uri) === did));
      return json(200, { feed: own.map((post) => ({ post })) });
    }
    case 'app.bsky.feed.getPosts':
      return json(200, { posts: views(posts.filter(({ uri }) => uri === query.get('uris'))) });
    case 'app.bsky.feed.getPostThread': {
      const root = posts.find(({ uri }) => uri === query.get('uri'));
      return root ? json(200, { thread: threadOf(server, root) }) : fault(400, 'NotFound');
    }
    case 'com.atproto.repo.listRecords': {
      const start = `at://${query.get('repo')}/${query.get('collection')}/`;
      return json(200, { records: records.filter(({ uri }) => uri.startsWith(start)).toReversed() });
    }
    default: {
      const uri = `at://${query.get('repo')}/${query.get('collection')}/${query.get('rkey')}`;
      const record = records.find((one) => one.uri === uri);
      return record ? json(200, record) : fault(400, 'RecordNotFound');
    }
  }
}

/** With what only the real one has: a reply that is blocked. */
const threadOf = (server: State, post: Record_): object => ({
  $type: 'app.bsky.feed.defs#threadViewPost',
  post: viewOf(server, post),
  replies: [
    ...server.records
      .filter(({ value }) => value.reply?.parent.uri === post.uri)
      .map((reply) => threadOf(server, reply)),
    { $type: 'app.bsky.feed.defs#blockedPost', uri: 'at://did:plc:x/app.bsky.feed.post/3kx', blocked: true },
  ],
});

function write(
  server: State,
  name: string,
  fields: { [name: string]: string } & { record?: Record_['value'] },
  asker: string,
): Reply {
  const { repo = '', collection = '', rkey, record } = fields;
  if (repo !== asker || ![POST, LIKE].includes(collection)) return fault(400, 'InvalidRequest');
  if (name === 'com.atproto.repo.deleteRecord') {
    server.records = server.records.filter(({ uri }) => uri !== `at://${repo}/${collection}/${rkey}`);
    return json(200, { commit: { cid: 'bafycommit', rev: '3k' } });
  }
  if (!record) return fault(400, 'InvalidRequest');
  if ([...(record.text ?? '')].length > 300) return fault(400, 'InvalidRequest');
  const value = record.text === undefined ? record : { ...record, text: asStored(record.text, server) };
  const made = newRecord(repo, collection, value);
  server.records.push(made);
  return json(200, { uri: made.uri, cid: made.cid });
}
