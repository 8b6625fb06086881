import { mkdirSync, openAsBlob, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blobSource } from '../../../../lib/search/segment/byte-source.ts';
import { readHead } from '../../../../lib/search/segment/segment.ts';
import { ROOT, run } from '../../../run/process.ts';

/** Publishes the corpus as anybody would, and takes the pack's one segment. */
export async function buildPeerside(corpus: string, out: string): Promise<void> {
  const pack = `${out}.pack`;
  rmSync(pack, { recursive: true, force: true });
  mkdirSync(pack, { recursive: true });
  const command = join(ROOT, 'lib', 'publish', 'publish-pack.ts');
  const published = await run(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    command,
    '--from',
    corpus,
    '--out',
    pack,
    '--community',
    'grown',
    '--licence',
    'CC BY-NC-SA 3.0',
  ]);
  if (published.code !== 0) throw new Error(`The publisher failed:\n${published.output}`);
  const [segment, ...more] = readdirSync(join(pack, 'segments'));
  if (segment === undefined || more.length > 0) throw new Error('The pack has not one segment');
  renameSync(join(pack, 'segments', segment), out);
  rmSync(pack, { recursive: true });
  rmSync(`${pack}-keys`, { recursive: true, force: true });
  writeFileSync(`${out}.head`, await readHead(blobSource(await openAsBlob(out))));
}
