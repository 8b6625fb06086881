/** A link that may be followed, and the host to show beside its text, or null where the text says it already. */
export interface SafeLink {
  href: string;
  host: string | null;
}

/**
 * Only absolute http(s) addresses become links; anything else (`javascript:`, `data:`, relative, mail) is null.
 * The host is shown unless the text itself starts with it: "example.org/a" pointing to example.org needs none,
 * "https://bank.example@evil.example" or "click here" does.
 */
export function safeLink(href: string | undefined, text: string): SafeLink | null {
  if (!href || !/^https?:\/\//i.test(href) || !URL.canParse(href)) return null;
  const url = new URL(href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.host === '') return null;
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '');
  const tells = said === url.host || said.startsWith(`${url.host}/`);
  return { href: url.href, host: tells ? null : url.host };
}
