/** What the side panel's page shows, as its address says it. */
export type PanelPlace = { kind: 'question'; id: string } | { kind: 'search'; text: string };

/** Address of a place in the side panel's page; `tabId` keeps it on that tab when it stands in a tab of its own. */
export function panelPath(place: PanelPlace | null, tabId?: number): string {
  const search = tabId === undefined ? '' : `?tab=${tabId}`;
  if (place === null) return `/sidepanel.html${search}`;
  const value = place.kind === 'question' ? place.id : place.text;
  return `/sidepanel.html${search}#/${place.kind}/${encodeURIComponent(value)}`;
}

/** The place that a panel's address names, or null. */
export function placeFromHash(hash: string): PanelPlace | null {
  const [, kind, coded] = /^#\/(question|search)\/(.+)$/.exec(hash) ?? [];
  if (kind === undefined || coded === undefined) return null;
  const value = decoded(coded);
  return kind === 'question' ? { kind, id: value } : { kind: 'search', text: value };
}

function decoded(coded: string): string {
  try {
    return decodeURIComponent(coded);
  } catch {
    // Not percent-encoded: taken as it stands, and not found if it names nothing.
    return coded;
  }
}
