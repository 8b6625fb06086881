import { jsonApi, type JsonApi, type Refusals } from './json-api.ts';
import { jsonReader, jsonWriter, type OpenJsonForum } from './json-forum.ts';
import type { ForumSoftware } from './software.ts';

const PAUSE_MS = 300;

/** A software as `jsonSoftware` makes it whole. */
type About = Omit<ForumSoftware, 'openReader' | 'openWriter' | 'keyHeaders'> & {
  /** Where the API stands, without a slash at the end; `signedIn`: with a person's key. */
  apiBase(origin: string, signedIn: boolean): string;
  refusals: Refusals;
  keyHeaders?: ForumSoftware['keyHeaders'];
  /** Read with the account where there is one, because guests are shown less. Default: as a guest. */
  readsSignedIn?: true;
};

/** The whole software around one adapter's calls. */
export function jsonSoftware(
  { apiBase, refusals, readsSignedIn, ...about }: About,
  open: OpenJsonForum,
): ForumSoftware {
  const apiOf = (
    origin: string,
    signedIn: boolean,
    world: { fetch: typeof fetch; now(): number; pause(): Promise<void> },
  ): JsonApi => jsonApi({ base: apiBase(origin, signedIn), host: new URL(origin).host, refusals }, world);
  return {
    keyHeaders: ({ token }) => ({ Authorization: `Bearer ${token}` }),
    ...about,
    openReader(world) {
      const asMember = readsSignedIn ? world.signedIn : undefined;
      const signedIn = asMember !== undefined;
      const api = apiOf(world.origin, signedIn, {
        fetch: asMember ?? world.fetch,
        now: Date.now,
        pause: () => world.pause(PAUSE_MS),
      });
      return jsonReader(open(api, { ...world, signedIn, now: Date.now, me: null }), world);
    },
    openWriter(world) {
      const api = apiOf(world.origin, true, { ...world, pause: () => Promise.resolve() });
      const forum = open(api, { ...world, signedIn: true });
      return jsonWriter(forum, api, about.capabilities.write, world);
    },
  };
}
