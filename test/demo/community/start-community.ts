/** The demo community on this machine: its forum, and its pack on a static host. */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../run/process.ts';
import { startForum, type Forum } from '../forum/forum.ts';
import type { ForumData } from '../forum/records.ts';
import { serveNothing } from '../loopback.ts';
import { serveFolder } from '../serve-folder.ts';
import { makeCommunity, type CommunitySize } from './make-community.ts';
import { threadsOf } from './threads-of.ts';

const PUBLISHER = join(ROOT, 'lib', 'publish', 'publish-pack.ts');

export interface RunningCommunity {
  /** `<host>:<port>` of its forum. */
  id: string;
  data: ForumData;
  forum: Forum;
  /** Of the pack's manifest. */
  packAddress: string;
  stop(): Promise<void>;
}

/**
 * Takes half a minute for 30,000 posts, most of it the publisher's.
 * @param folder for the forum's posts, the threads and the pack; the caller removes it
 * @throws where the publisher fails, with what it said
 */
export async function startCommunity(
  folder: string,
  size: Omit<CommunitySize, 'origin'>,
): Promise<RunningCommunity> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const data = makeCommunity({ ...size, origin });
  const dataDir = join(folder, 'forum');
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, 'forum.json'), JSON.stringify(data));
  const threads = join(folder, 'threads.jsonl');
  writeFileSync(threads, [...threadsOf(data, origin)].join('\n'));
  const pack = join(folder, 'pack');
  await promisify(execFile)(process.execPath, [
    PUBLISHER,
    '--from',
    threads,
    '--out',
    pack,
    '--name',
    'Demo community',
  ]);
  const forum = await startForum({ dataDir, port, requests: [] });
  const host = await serveFolder(pack);
  return {
    id: new URL(origin).host,
    data,
    forum,
    packAddress: `${host.url}/manifest`,
    stop: async () => {
      host.stop();
      await forum.stop();
    },
  };
}

/** What people said names the forum's address, so it must be known before there is a forum. */
async function freePort(): Promise<number> {
  const probe = await serveNothing([]);
  await probe.stop();
  return Number(new URL(probe.url).port);
}
