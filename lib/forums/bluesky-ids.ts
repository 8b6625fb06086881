/** How Bluesky names posts: `at://<did>/app.bsky.feed.post/<key>`, here short as `<did>/<key>`. */

export const POST = 'app.bsky.feed.post';
export const LIKE = 'app.bsky.feed.like';

const ID = /^(did:[a-z]+:[\w.:%-]{1,200})\/([\w.~:-]{1,200})$/;

/** Null for what is no such id. */
export const uriOf = (id: string): string | null => {
  const [, did, key] = ID.exec(id) ?? [];
  return did === undefined ? null : `at://${did}/${POST}/${key}`;
};
export const splitUri = (uri: string): { did: string; key: string } => {
  const [did = '', , key = ''] = uri.replace('at://', '').split('/');
  return { did, key };
};

/** Of a post's address. */
export const idOf = (uri: string): string => Object.values(splitUri(uri)).join('/');
