import type { SitePages } from './page.ts';

export const hostileSitePages: SitePages = {};
