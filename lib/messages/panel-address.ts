/** What the side panel's page shows, as its address says it. */
export type PanelPlace =
  | { kind: 'question'; id: string }
  | { kind: 'search'; text: string }
  /** One draft, by its id. */
  | { kind: 'compose'; id: string }
  /** What waits for this helper. */
  | { kind: 'waiting' }
  /** Five-minute tasks. */
  | { kind: 'tasks' }
  | { kind: 'outbox' };

/** Address of a place in the side panel's page; `tabId` keeps it on that tab when it stands in a tab of its own. */
export function panelPath(place: PanelPlace | null, tabId?: number): string {
  const search = tabId === undefined ? '' : `?tab=${tabId}`;
  if (place === null) return `/sidepanel.html${search}`;
  return `/sidepanel.html${search}${placeHash(place)}`;
}

/** The part of a panel's address that names the place. */
export function placeHash(place: PanelPlace): string {
  if (!('id' in place) && !('text' in place)) return `#/${place.kind}`;
  return `#/${place.kind}/${encodeURIComponent(place.kind === 'search' ? place.text : place.id)}`;
}

/** The place that a panel's address names, or null. */
export function placeFromHash(hash: string): PanelPlace | null {
  const [, kind, coded] = /^#\/(question|search|compose|waiting|tasks|outbox)(?:\/(.+))?$/.exec(hash) ?? [];
  if (kind === 'waiting' || kind === 'tasks' || kind === 'outbox') return { kind };
  if (kind === undefined || coded === undefined) return null;
  const value = decoded(coded);
  if (kind === 'search') return { kind, text: value };
  return { kind: kind === 'compose' ? kind : 'question', id: value };
}

function decoded(coded: string): string {
  try {
    return decodeURIComponent(coded);
  } catch {
    // Not percent-encoded: taken as it stands, and not found if it names nothing.
    return coded;
  }
}
