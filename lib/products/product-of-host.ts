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

/** Where everybody keeps pages and manuals, and what every page loads from. */
const HOSTS_OF_ALL =
  /(?:^|\.)(?:github|gitlab|bitbucket|google|googleapis|gstatic|wikipedia|readthedocs|gitbook|notion|medium|stackoverflow|w3|mozilla|npmjs|sourceforge|creativecommons|php|debian|ubuntu|archive|jsdelivr|unpkg|cloudflare|youtube|twitter|x|facebook|linkedin|example)\./;
export const isHostOfAll = (host: string): boolean => HOSTS_OF_ALL.test(host);
