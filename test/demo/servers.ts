/** Starts the demo: a site of error pages, a forum, a dead port and one that hangs up. */
import { startForum, type Forum } from './forum/forum.ts';
import { deadUrl, serveHttp, serveNothing, type LoggedRequest } from './loopback.ts';
import { answerSite } from './site/site.ts';

export interface DemoOptions {
  /** Folder for what must survive a restart (the forum's posts); made if missing. */
  dataDir: string;
  /** 0 or absent: a free port. */
  sitePort?: number;
  forumPort?: number;
}

/** Where the parts of the demo are; no address ends in a slash. */
export interface DemoAddresses {
  siteUrl: string;
  forumUrl: string;
  /** Nobody listens here: connection refused. */
  deadUrl: string;
  /** Closes every connection unanswered: empty response. */
  emptyUrl: string;
}

export interface Demo extends DemoAddresses {
  /** Every request to any of the servers since the start, oldest first. */
  requests: LoggedRequest[];
  /** The forum itself: its rules, faults, moderator and stored state. */
  forum: Forum;
  stop(): Promise<void>;
}

/** Starts everything on 127.0.0.1. Rejects with the system's error when a wished port is taken. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const requests: LoggedRequest[] = [];
  const forum = await startForum({ dataDir: options.dataDir, port: options.forumPort ?? 0, requests });
  const site = await serveHttp(options.sitePort ?? 0, requests, answerSite);
  const empty = await serveNothing(requests);
  return {
    siteUrl: site.url,
    forumUrl: forum.url,
    deadUrl: await deadUrl(),
    emptyUrl: empty.url,
    requests,
    forum,
    stop: async () => {
      await Promise.all([site.stop(), forum.stop(), empty.stop()]);
    },
  };
}
