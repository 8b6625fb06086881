import type { SitePages } from './page.ts';

export const productPages: SitePages = {};
