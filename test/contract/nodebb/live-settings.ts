import { z } from 'zod';
import type { LiveNodebb } from './live-forum.ts';

/** `name:password`. */
const Member = z.string().transform((told, context) => {
  const [, name, password] = /^([^:]+):(.+)$/.exec(told) ?? [];
  if (name !== undefined && password !== undefined) return { name, password };
  context.addIssue('must be name:password');
  return z.NEVER;
});
const Settings = z.object({
  PEERSIDE_NODEBB_URL: z.url(),
  PEERSIDE_NODEBB_ADMIN_TOKEN: z.string().min(1),
  PEERSIDE_NODEBB_HELPER: Member,
  PEERSIDE_NODEBB_ASKER: Member,
});

/** The server for tests that the environment names; null where it names none. Throws where something is missing. */
export function liveNodebb(env: NodeJS.ProcessEnv): LiveNodebb | null {
  if (env.PEERSIDE_NODEBB_URL === undefined) return null;
  const told = Settings.parse(env);
  return {
    origin: new URL(told.PEERSIDE_NODEBB_URL).origin,
    adminToken: told.PEERSIDE_NODEBB_ADMIN_TOKEN,
    helper: told.PEERSIDE_NODEBB_HELPER,
    asker: told.PEERSIDE_NODEBB_ASKER,
  };
}
