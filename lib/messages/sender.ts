import type { Runtime } from 'webextension-polyfill';

/**
 * Who sent a message. The browser vouches for `sender.id`, `url` and `tab`; the payload proves nothing.
 * `stranger` covers other extensions and anything that lacks a sender.
 */
export type SenderClass = 'page' | 'own' | 'stranger';

/** @param ownOrigin this extension's origin with its trailing slash, `runtime.getURL('')`. */
export function classifySender(sender: Runtime.MessageSender, ownId: string, ownOrigin: string): SenderClass {
  if (sender.id !== ownId) return 'stranger';
  if (sender.url?.startsWith(ownOrigin)) return 'own';
  return sender.tab?.id === undefined ? 'stranger' : 'page';
}
