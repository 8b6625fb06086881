/**
 * A server that answers the LiQL queries that Peerside asks, after Khoros' documentation: nothing here was compared with
 * the real one, of which there is no public copy.
 */
import { serveHttp, type Listening, type LoggedRequest, type Reply } from '../../demo/loopback.ts';
import { json } from './faulty.ts';

export interface KhorosServer extends Listening {
  requests: LoggedRequest[];
  /** Answers everything so, where set. */
  instead: Reply | null;
  /** What the topic's only reply says. */
  reply: string;
}

const TOPIC = {
  id: '11',
  subject: 'Lamp &amp; switch',
  body: '<p>It shows <b>Error: E_LAMP 7</b></p><script>alert(1)</script>',
  author: { login: 'ada', view_href: '/t5/user/viewprofilepage/user-id/1' },
  view_href: '/t5/Lamps/Lamp-amp-switch/td-p/11',
  post_time: '2026-01-02T03:04:05.000-08:00',
  kudos: { sum: { weight: 2 } },
  conversation: { solved: true, last_post_time: '2026-01-03T03:04:05.000-08:00', messages_count: 2 },
  metrics: { views: 40 },
};

const replyOf = (body: string) => ({
  id: '12',
  body,
  author: { login: 'bo' },
  view_href: '/t5/Lamps/Lamp-amp-switch/m-p/12',
  post_time: '2026-01-03T03:04:05.000-08:00',
  kudos: { sum: { weight: 5 } },
  is_solution: true,
});

export async function startKhoros(): Promise<KhorosServer> {
  const requests: LoggedRequest[] = [];
  const state = { instead: null as Reply | null, reply: '<p>Turn it <i>off</i>.</p>' };
  const found = (...items: object[]): Reply => json(200, { status: 'success', data: { items } });
  const listening = await serveHttp(0, requests, (_method, { pathname, searchParams }): Reply => {
    if (state.instead) return state.instead;
    if (pathname !== '/api/2.0/search') return json(404, {});
    const query = searchParams.get('q') ?? '';
    if (query === 'SELECT title FROM community') return found({ title: 'Lamp people' });
    if (query.includes("topic.id = '11'")) return found(replyOf(state.reply));
    const [, since] = /last_post_time >= (\S+)/.exec(query) ?? [];
    const isOlder = since !== undefined && Date.parse(since) > Date.parse(TOPIC.conversation.last_post_time);
    const [, id = TOPIC.id] = / AND id = '(\d+)'/.exec(query) ?? [];
    return isOlder || id !== TOPIC.id ? found() : found(TOPIC);
  });
  return Object.assign(state, listening, { requests });
}
