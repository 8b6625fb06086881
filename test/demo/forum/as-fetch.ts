/** The forum without a network in between: same answers, same failures, its own clock. */
import type { Incoming } from '../loopback.ts';
import type { ForumMachine } from './forum.ts';

export interface ForumFetch {
  fetch: typeof fetch;
  /** Every request, oldest first. */
  requests: { method: string; url: URL; incoming: Incoming }[];
}

/** @param now what the forum tells as its time, in milliseconds since 1970 */
export function fetchOf(forum: Pick<ForumMachine, 'answer'>, now: () => number): ForumFetch {
  const requests: ForumFetch['requests'] = [];
  return {
    requests,
    async fetch(input, init) {
      const request = new Request(input, init);
      const { method } = request;
      const url = new URL(request.url);
      const headers: Record<string, string> = { host: url.host };
      for (const [name, value] of request.headers) headers[name] = value;
      const incoming = { headers, body: await request.text() };
      requests.push({ method, url, incoming });
      const reply = forum.answer(method, url, incoming);
      if (reply.instead !== undefined) throw new TypeError('Failed to fetch');
      const leadsAway = reply.status >= 300 && reply.status < 400;
      if (leadsAway && request.redirect === 'error') throw new TypeError('Failed to fetch');
      return new Response(method === 'HEAD' ? null : reply.body, {
        status: reply.status,
        headers: { date: new Date(now()).toUTCString(), ...reply.headers },
      });
    },
  };
}
