import type { ForumAct } from '../model/forum-act.ts';
import type { ForumKind } from '../model/forum-kind.ts';
import type { Account } from '../model/account.ts';
import type { Result } from '../model/result.ts';
import type { Connector } from './connect.ts';
import type { Capabilities, ConnectWay, ForumReader, ForumWorld, ForumWriter, Me } from './forum.ts';

/** What the adapter of one forum software is: adding one is writing this, and naming it in `softwares.ts`. */
export interface ForumSoftware {
  kind: ForumKind;
  /** As people know it. */
  name: string;
  capabilities: Capabilities;
  /** Whether an open page belongs to such a forum: only a hint, `identify` of the reader makes sure. */
  recognise(page: PageMarks): boolean;
  /** False where no such forum can be at this address: it is not asked there. Default: it may be anywhere. */
  mayBeAt?(url: URL): boolean;
  /** The part of the site that an address means, where a site is followed in parts (`owner/name`). Default: the whole. */
  partOf?(url: URL): string | null;
  openReader(world: ReaderWorld): ForumReader;
  /** Null where it can only be read. */
  openWriter: ((world: WriterWorld) => ForumWriter) | null;
  /** One for each of `capabilities.connect`. */
  connectors: Partial<Record<ConnectWay, Connector>>;
  /** Headers that a key travels in to this address; never called for the way `session`. */
  keyHeaders(
    account: Pick<Account, 'clientId' | 'refreshToken'> & { token: string },
    url: URL,
  ): Record<string, string>;
  /** Where a followed site's account belongs, for softwares with one account for many sites. Default: the site itself. */
  accountOrigin?(origin: string): string;
  /** The only origin that the key may be sent to, where it is not the account's (`https://api.github.com`). */
  apiOrigin?(accountOrigin: string): string;
  /** Where guests read, where that is yet another origin. */
  guestOrigin?: string;
  /**
   * Where the person themselves brings what they wrote, for softwares that Peerside may not write to, and while nobody
   * is signed in: a page to open, and the text to have on the clipboard there.
   */
  handOver?(
    act: Extract<ForumAct, { kind: 'answer' | 'question' }>,
    site: { origin: string; part: string | null },
  ): { url: string; text: string };
  /** A new key for one that runs out, for softwares that renew theirs. Null where the person has to sign in again. */
  renew?(
    refreshToken: string,
    world: { origin: string; fetch: typeof fetch; now(): number },
  ): Promise<Result<Pick<Account, 'token' | 'refreshToken' | 'expiresAt'> | null>>;
}

/** What can be told of an open page without reading its text. */
interface PageMarks {
  url: URL;
  /** `<meta name="generator">`; null without one. */
  generator: string | null;
}

export interface ReaderWorld extends ForumWorld {
  /** As `Follow.part`. */
  part: string | null;
  /** As `WriterWorld.fetch`, for what a forum shows to members only; absent where nobody is signed in. */
  signedIn?: typeof fetch;
}

export interface WriterWorld {
  /** Origin of the followed site, without a slash at the end. */
  origin: string;
  communityId: string;
  /** As `Follow.part`. */
  part: string | null;
  /** Whose key it is: looked for when a write is read back. */
  me: Me;
  /** How the account was connected: what signing out means depends on it. */
  way: Account['way'];
  /**
   * Carries the person's key or session, and refuses every origin but the one that it belongs to. Adapters set no
   * credentials and no key themselves.
   */
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now(): number;
}
