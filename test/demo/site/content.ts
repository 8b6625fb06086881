import type { SitePages } from './page.ts';

export const contentPages: SitePages = {};
