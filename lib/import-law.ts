/**
 * The import law as data: each room imports only from rooms of earlier levels, and from `besides` of its own.
 * `oxlint.config.ts` turns it into lint rules; `test/import-law.test.ts` proves that they bite.
 */
const LEVELS: readonly (readonly string[])[] = [
  ['model'],
  ['platform', 'redact', 'signature', 'products', 'standing'],
  ['messages', 'terms', 'search/segment'],
  ['detect', 'store', 'forums'],
  ['search', 'sync', 'packs', 'outbox', 'accounts', 'triage', 'insights'],
  ['helping'],
  ['answering'],
  ['lookup'],
  ['publish'],
];

/** What only some rooms may reach, however high they stand. */
const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
  // A look-up can never touch the network.
  search: ['forums', 'sync', 'packs', 'outbox', 'accounts', 'lookup', 'publish'],
  // What waits for a helper is found offline.
  helping: ['forums', 'sync', 'packs', 'outbox', 'accounts'],
};

export const ROOMS = LEVELS.flat();

/** Rooms that files of this room must not import. */
export function forbiddenRooms(room: string): string[] {
  const level = LEVELS.findIndex((rooms) => rooms.includes(room));
  const allowed = new Set([room, ...LEVELS.slice(0, level).flat()]);
  return ROOMS.filter((other) => !allowed.has(other) || FORBIDDEN[room]?.includes(other));
}

/** What page scripts may reach: everything else would make them heavy or let the network in. */
export const PAGE_SCRIPT_ROOMS = ['model', 'platform', 'messages', 'redact', 'signature', 'detect'];
