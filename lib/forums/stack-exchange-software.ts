import { failed } from '../model/result.ts';
import type { ForumSoftware } from './software.ts';
import { newMemory, STACK_API } from './stack-exchange-call.ts';
import { STACK_ACCOUNTS, stackRedirect } from './stack-exchange-connect.ts';
import { stackExchangeWriter } from './stack-exchange-writer.ts';
import { stackExchangeForum } from './stack-exchange.ts';

/** The sites of the network: nobody else's address is told to its API. */
const SITES =
  /^(?:[\w-]+\.)*(?:stackexchange|stackoverflow|superuser|serverfault|askubuntu|stackapps)\.com$|^(?:[\w-]+\.)?mathoverflow\.net$/;

/**
 * @param clientId of the application that this build is registered as; null for none: then it is only read
 * @param key of that application, for more calls a day; null for none
 */
export function stackExchangeSoftware(clientId: string | null, key: string | null): ForumSoftware {
  const memory = newMemory();
  return {
    kind: 'stack-exchange',
    name: 'Stack Exchange',
    capabilities: {
      read: true,
      write: clientId === null ? [] : ['answer', 'question', 'like', 'downvote', 'accept', 'edit', 'delete'],
      mostText: 30_000,
      connect: clientId === null ? [] : ['redirect'],
    },
    recognise: ({ url }) => SITES.test(url.hostname),
    mayBeAt: (url) => SITES.test(url.hostname),
    openReader({ signedIn, ...world }) {
      const { hostname } = new URL(world.origin);
      const reader = stackExchangeForum({
        ...world,
        site: hostname,
        key,
        memory,
        ...(signedIn && { signedIn }),
      });
      if (SITES.test(hostname)) return reader;
      return { ...reader, identify: async () => failed(`${hostname} is no site of Stack Exchange.`) };
    },
    openWriter: clientId === null ? null : (world) => stackExchangeWriter(world, memory),
    connectors: { ...(clientId !== null && { redirect: stackRedirect(clientId) }) },
    keyHeaders: ({ token }) => ({ Authorization: `Bearer ${token}` }),
    accountOrigin: () => STACK_ACCOUNTS,
    apiOrigin: () => STACK_API,
    handOver: (act, { origin }) => ({
      url:
        act.kind === 'answer'
          ? `${origin}/questions/${encodeURIComponent(act.threadId)}`
          : `${origin}/questions/ask`,
      text: act.body,
    }),
  };
}
