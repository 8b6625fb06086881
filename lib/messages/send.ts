import { browser } from '../platform/browser.ts';
import { failed, type Result } from '../model/result.ts';
import type { AnsweringMessage } from './answering-messages.ts';
import type { OwnMessage } from './messages.ts';

/**
 * Sends a message from one of our own pages to the background.
 * The background answers every `own/…` message with a Result; a background that cannot be woken is one too.
 */
export async function sendOwn(message: OwnMessage | AnsweringMessage): Promise<Result<unknown>> {
  try {
    const answer: unknown = await browser.runtime.sendMessage(message);
    if (isResult(answer)) return answer;
    return failed('The background did not understand. Reload the extension and try again.');
  } catch {
    return failed('The background could not be reached. Close this page, open it again and retry.');
  }
}

const isResult = (value: unknown): value is Result<unknown> =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
