/** The demo community, or a smaller one, as a published pack on a static host of this machine. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeCommunity } from '../demo/community/make-community.ts';
import { threadsOf } from '../demo/community/threads-of.ts';
import type { ForumData } from '../demo/forum/records.ts';
import { serveFolder } from '../demo/serve-folder.ts';
import { ROOT } from '../run/process.ts';

const ORIGIN = 'https://community.example';

export interface DemoPack {
  data: ForumData;
  /** Of the manifest. */
  address: string;
  stop(): void;
}

/** @param until end of the community's year, milliseconds since 1970 */
export async function publishDemo(
  size: { members: number; posts: number },
  until: number,
): Promise<DemoPack> {
  const folder = mkdtempSync(join(tmpdir(), 'peerside-demo-pack-'));
  const data = makeCommunity({ seed: 3, ...size, until, origin: ORIGIN });
  const threads = join(folder, 'threads.jsonl');
  writeFileSync(threads, [...threadsOf(data, ORIGIN)].join('\n'));
  const command = join(ROOT, 'lib', 'publish', 'publish-pack.ts');
  const pack = join(folder, 'pack');
  await promisify(execFile)(process.execPath, [
    command,
    '--from',
    threads,
    '--out',
    pack,
    '--community',
    new URL(ORIGIN).host,
    '--name',
    'Demo community',
  ]);
  const host = await serveFolder(pack);
  return {
    data,
    address: `${host.url}/manifest`,
    stop: () => {
      host.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
