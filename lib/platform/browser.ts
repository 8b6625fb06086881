/**
 * The one place where background and extension pages get the WebExtension API.
 * Page scripts use `page-browser.ts` instead: there 3 kB of polyfill would be a quarter of the budget.
 */
import polyfill, { type Browser } from 'webextension-polyfill';

/** Chromium only, and not in the polyfill's types. Absent in Firefox, where `sidebarAction` stands in. */
interface SidePanelApi {
  open(options: { tabId: number } | { windowId: number }): Promise<void>;
  setOptions(options: { tabId?: number; path?: string; enabled?: boolean }): Promise<void>;
}

/** The same: Firefox's background needs none, it is a document. */
interface OffscreenApi {
  createDocument(options: { url: string; reasons: 'WORKERS'[]; justification: string }): Promise<void>;
  hasDocument(): Promise<boolean>;
  closeDocument(): Promise<void>;
}

export const browser = polyfill as Browser & { sidePanel?: SidePanelApi; offscreen?: OffscreenApi };
