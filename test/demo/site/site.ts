/** The demo site: path to page. */
import type { Reply } from '../loopback.ts';
import { appPages } from './apps.ts';
import { contentPages } from './content.ts';
import { devPages } from './dev-servers.ts';
import { hostileSitePages } from './hostile.ts';
import { html, htmlReply, type SitePages } from './page.ts';
import { productPages } from './products.ts';
import { serverPages } from './servers-and-frameworks.ts';
import { tidewaterPages } from './tidewater.ts';

const PAGES: SitePages = {
  ...serverPages,
  ...devPages,
  ...appPages,
  ...tidewaterPages,
  ...productPages,
  ...contentPages,
  ...hostileSitePages,
};

const indexPage = (): Reply =>
  htmlReply(
    html({
      title: 'Peerside demo site',
      style: 'body{font:16px/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}',
      body: `<h1>Peerside demo site</h1><ul>${Object.keys(PAGES)
        .map((path) => `<li><a href="${path}">${path}</a></li>`)
        .join('')}</ul>`,
    }),
  );

/** Answers one request to the demo site. */
export function answerSite(_method: string, url: URL): Reply {
  if (url.pathname === '/') return indexPage();
  if (url.pathname === '/favicon.ico') return { status: 204, headers: {}, body: '' };
  const page = PAGES[url.pathname];
  return page ? page(url) : { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' };
}
