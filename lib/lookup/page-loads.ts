/**
 * What the browser tells of loading pages, where the person allowed it: documents that could not load, and the
 * heads of those that answered. Events may come in any order, and the background may have slept before each.
 */
import type { WebNavigation, WebRequest } from 'webextension-polyfill';
import { readTabState } from '../messages/tab-state.ts';
import { browser } from '../platform/browser.ts';
import { logProblem } from '../platform/log.ts';
import { ALL_SITES } from '../platform/permissions.ts';
import { redactUrl } from '../redact/redact-signal.ts';
import { lacksStatus, signalOfFailedLoad } from './network-errors.ts';
import { headOf, keepHead, readHead } from './response-heads.ts';
import type { TabDesk } from './tab-desk.ts';

type Reports = Pick<TabDesk, 'report'>;
type FailedLoad = Pick<WebNavigation.OnErrorOccurredDetailsType, 'tabId' | 'frameId' | 'url'> & {
  error?: string;
};
type Answered = Pick<
  WebRequest.OnHeadersReceivedDetailsType,
  'tabId' | 'url' | 'statusCode' | 'responseHeaders'
>;

/** A load that failed: the top document's becomes the page's error. */
export async function failedLoad(details: FailedLoad, desk: Reports): Promise<void> {
  const { tabId, frameId, url } = details;
  if (frameId !== 0) return;
  const head = await readHead(tabId, redactUrl(url));
  const signal = signalOfFailedLoad({ url, error: details.error ?? '', status: head?.status ?? null });
  if (signal) await desk.report({ tabId, frameId: 0, documentUrl: null }, signal);
}

/** The head of a top document: kept, and told where the document has failed before it came. */
export async function answeredLoad(details: Answered, desk: Reports): Promise<void> {
  const { tabId, url, statusCode } = details;
  // A load without a tab (prefetched, or a page of ours) is nobody's page.
  if (tabId < 0) return;
  const head = headOf(details);
  await keepHead(tabId, head);
  if (statusCode < 400) return;
  const failed = (await readTabState(tabId))?.signal;
  if (failed?.url !== head.url || !lacksStatus(failed)) return;
  const error = `net::${failed.errors[0]?.codes.find((code) => code.startsWith('ERR_')) ?? ''}`;
  const signal = signalOfFailedLoad({ url, error, status: statusCode });
  if (signal) await desk.report({ tabId, frameId: 0, documentUrl: null }, signal);
}

/**
 * Listens wherever the API is there: `webNavigation` and `webRequest` are optional permissions.
 * @returns what to call at start and whenever a permission came; calling it again changes nothing
 */
export function watchLoads(desk: Reports): () => void {
  const onFailed = (details: FailedLoad): void => void logProblem('network error', failedLoad(details, desk));
  const onAnswered = (details: Answered): void => void logProblem('response', answeredLoad(details, desk));
  return () => {
    const failures = browser.webNavigation?.onErrorOccurred;
    if (failures && !failures.hasListener(onFailed)) failures.addListener(onFailed);
    const answers = browser.webRequest?.onHeadersReceived;
    if (answers && !answers.hasListener(onAnswered))
      answers.addListener(onAnswered, { urls: ALL_SITES, types: ['main_frame'] }, ['responseHeaders']);
  };
}
