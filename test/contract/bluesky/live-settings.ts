import { z } from 'zod';

/** `handle:app-password`. */
const Member = z.string().transform((told, context) => {
  const [, name, password] = /^([^:]+):(.+)$/.exec(told) ?? [];
  if (name !== undefined && password !== undefined) return { name, password };
  context.addIssue('must be handle:app-password');
  return z.NEVER;
});
const Settings = z.object({
  PEERSIDE_BLUESKY_URL: z.url(),
  PEERSIDE_BLUESKY_APPVIEW_URL: z.url(),
  PEERSIDE_BLUESKY_ACCOUNT: Member,
  PEERSIDE_BLUESKY_HELPER: Member,
  PEERSIDE_BLUESKY_ASKER: Member,
});

/** A network for tests: it is written to. */
export interface LiveBluesky {
  /** Where accounts and their records are (PDS). */
  members: string;
  /** Where guests read (AppView). */
  guests: string;
  /** The account that is asked, and answers. */
  account: z.infer<typeof Member>;
  helper: z.infer<typeof Member>;
  asker: z.infer<typeof Member>;
}

/** The network that the environment names; null where it names none. Throws where something is missing. */
export function liveBluesky(env: NodeJS.ProcessEnv): LiveBluesky | null {
  if (env.PEERSIDE_BLUESKY_URL === undefined) return null;
  const told = Settings.parse(env);
  return {
    members: new URL(told.PEERSIDE_BLUESKY_URL).origin,
    guests: new URL(told.PEERSIDE_BLUESKY_APPVIEW_URL).origin,
    account: told.PEERSIDE_BLUESKY_ACCOUNT,
    helper: told.PEERSIDE_BLUESKY_HELPER,
    asker: told.PEERSIDE_BLUESKY_ASKER,
  };
}
