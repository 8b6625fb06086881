/** `node test/demo/serve.ts [folder]`: runs the demo alone and prints where it is. Ctrl+C ends it. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PAGES, demoPageUrl } from './pages.ts';
import { startDemo } from './servers.ts';

const dataDir = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'peerside-demo-'));
const demo = await startDemo({ dataDir, sitePort: 4780, forumPort: 4781 });

const lines = DEMO_PAGES.map((page) => `  ${page.kind.padEnd(8)} ${demoPageUrl(demo, page)}`);
process.stdout.write(
  `Site   ${demo.siteUrl}\nForum  ${demo.forumUrl}  (kept in ${dataDir})\n\n${lines.join('\n')}\n`,
);
process.once('SIGINT', () => void demo.stop());
process.once('SIGTERM', () => void demo.stop());
