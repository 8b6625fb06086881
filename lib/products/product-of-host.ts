/** `app.nimbuscrm.com` → `nimbuscrm`. Addresses, local names and single labels name nothing: null. */
export function productOfHost(host: string): string | null {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (/^[\d.]+$|^\[|localhost$|\.(?:local|internal|lan|home|test|example|invalid)$/.test(name)) return null;
  const labels = name.split('.');
  if (labels.length < 2) return null;
  // Second-level registries such as co.uk: the name is one further left.
  const isShortPair =
    labels.length > 2 &&
    (labels[labels.length - 2]?.length ?? 0) <= 3 &&
    (labels[labels.length - 1]?.length ?? 0) === 2;
  return labels[labels.length - (isShortPair ? 3 : 2)] ?? null;
}
