/** What demo pages are made of. */
import type { Reply } from '../loopback.ts';

/** A page by its path on the demo site. */
export type SitePages = Readonly<Record<string, (url: URL) => Reply>>;

export interface PageParts {
  title: string;
  body: string;
  style?: string;
  /** Further elements of the head: meta, scripts. */
  head?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** Text as HTML shows it. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A whole document. The empty icon saves a request that tests would have to explain. */
export const html = (parts: PageParts): string => `<!doctype html>
<html lang="${parts.lang ?? 'en'}" dir="${parts.dir ?? 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(parts.title)}</title>
<link rel="icon" href="data:,">
${parts.head ?? ''}
<style>${parts.style ?? ''}</style>
</head>
<body>
${parts.body}
</body>
</html>
`;

export const htmlReply = (body: string, status = 200, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body,
});

export const jsonReply = (value: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value, null, 2),
});
