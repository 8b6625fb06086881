/**
 * What the browser tells of loading pages, where the person allowed it: documents that could not load, frames and
 * requests in them, and the heads of those that answered. Events may come in any order, and the background may have
 * slept before each.
 */
import type { WebNavigation, WebRequest } from 'webextension-polyfill';
import { readTabState } from '../messages/tab-state.ts';
import type { ErrorSignal } from '../model/signal.ts';
import { browser } from '../platform/browser.ts';
import { logProblem } from '../platform/log.ts';
import { ALL_SITES } from '../platform/permissions.ts';
import { redactUrl } from '../redact/redact-signal.ts';
import { blockedRequest, failedFrame, framingRule } from './failures.ts';
import { lacksStatus, signalOfFailedLoad } from './network-errors.ts';
import { headOf, keepFailure, keepFraming, keepHead, newestHead, readHead } from './response-heads.ts';
import type { TabDesk } from './tab-desk.ts';

type Reports = Pick<TabDesk, 'report' | 'refresh'>;
type FailedLoad = Pick<WebNavigation.OnErrorOccurredDetailsType, 'tabId' | 'frameId' | 'url'> & {
  error?: string;
};
type Answered = Pick<
  WebRequest.OnHeadersReceivedDetailsType,
  'tabId' | 'frameId' | 'url' | 'statusCode' | 'responseHeaders'
>;
type FailedRequest = Pick<WebRequest.OnErrorOccurredDetailsType, 'tabId' | 'url' | 'method'> & {
  error: string;
  /** Chromium only. */
  initiator?: string;
};

async function addFailure(tabId: number, failure: ErrorSignal | null, desk: Reports): Promise<void> {
  // A page may fail with the same a thousand times a second.
  if (failure && (await keepFailure(tabId, failure))) await desk.refresh(tabId);
}

/** A load that failed: the top document's becomes the page's error, a frame's one of its hidden errors. */
export async function failedLoad(details: FailedLoad, desk: Reports): Promise<void> {
  const { tabId, frameId, url } = details;
  if (frameId !== 0) {
    const at = redactUrl(url);
    const rule = (await newestHead(tabId))?.framing.findLast((one) => one.url === at)?.rule ?? null;
    return addFailure(tabId, failedFrame({ url, error: details.error ?? '' }, rule), desk);
  }
  const head = await readHead(tabId, redactUrl(url));
  const signal = signalOfFailedLoad({ url, error: details.error ?? '', status: head?.status ?? null });
  if (signal) await desk.report({ tabId, frameId: 0, documentUrl: null }, signal);
}

/** A request of a page that failed: said where the browser tells more than the page learns. */
export const failedRequest = (details: FailedRequest, desk: Reports): Promise<void> =>
  details.tabId < 0 ? Promise.resolve() : addFailure(details.tabId, blockedRequest(details), desk);

/** The head of a top document: kept, and told where the document has failed before it came. */
export async function answeredLoad(details: Answered, desk: Reports): Promise<void> {
  const { tabId, frameId, url, statusCode, responseHeaders = [] } = details;
  // A load without a tab (prefetched, or a page of ours) is nobody's page.
  if (tabId < 0) return;
  if (frameId !== 0) {
    const rule = framingRule(responseHeaders);
    if (rule !== null) await keepFraming(tabId, redactUrl(url), rule);
    return;
  }
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
  const onRefused = (details: FailedRequest): void =>
    void logProblem('request', failedRequest(details, desk));
  return () => {
    const failures = browser.webNavigation?.onErrorOccurred;
    if (failures && !failures.hasListener(onFailed)) failures.addListener(onFailed);
    const requests = browser.webRequest;
    if (!requests) return;
    const documents: WebRequest.ResourceType[] = ['main_frame', 'sub_frame'];
    if (!requests.onHeadersReceived.hasListener(onAnswered))
      requests.onHeadersReceived.addListener(onAnswered, { urls: ALL_SITES, types: documents }, [
        'responseHeaders',
      ]);
    if (!requests.onErrorOccurred.hasListener(onRefused))
      requests.onErrorOccurred.addListener(onRefused, { urls: ALL_SITES, types: ['xmlhttprequest'] });
  };
}
