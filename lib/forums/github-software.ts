import type { ForumAct } from '../model/forum-act.ts';
import { githubApis } from './github-call.ts';
import { githubDeviceCode, githubToken } from './github-connect.ts';
import { githubThreadOf, repositoryOf } from './github-ids.ts';
import { githubWriter } from './github-writer.ts';
import { githubForum } from './github.ts';
import type { ForumSoftware } from './software.ts';

/** @param clientId of the application that this build is registered as; null for none */
export const githubSoftware = (clientId: string | null): ForumSoftware => ({
  kind: 'github',
  name: 'GitHub',
  capabilities: {
    read: true,
    write: ['answer', 'question', 'like', 'accept', 'edit', 'delete'],
    mostText: 65_536,
    connect: clientId === null ? ['token'] : ['device-code', 'token'],
  },
  recognise: ({ url }) => url.hostname === 'github.com' && repositoryOf(url) !== null,
  mayBeAt: (url) => repositoryOf(url) !== null,
  partOf: repositoryOf,
  openReader: githubForum,
  openWriter: githubWriter,
  connectors: {
    ...(clientId !== null && { 'device-code': githubDeviceCode(clientId) }),
    token: githubToken,
  },
  keyHeaders: ({ token }) => ({ Authorization: `Bearer ${token}` }),
  apiOrigin: (origin) => new URL(githubApis(origin).rest).origin,
  handOver: (act, { origin, part }) => ({
    url: act.kind === 'answer' ? threadUrl(act, `${origin}/${part}`) : `${origin}/${part}/issues/new/choose`,
    text: act.body,
  }),
});

function threadUrl({ threadId }: Extract<ForumAct, { kind: 'answer' }>, repository: string): string {
  const thread = githubThreadOf(threadId);
  return thread ? `${repository}/${thread.kind}/${thread.number}` : repository;
}
