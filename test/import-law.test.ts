import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { forbiddenRooms, ROOMS } from '../lib/import-law.ts';

/** Lints throw-away files inside the project, so that its own configuration judges them. */
const made: string[] = [];
afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

function lint(folder: string, importLine: string, extension = 'ts'): string {
  mkdirSync(folder, { recursive: true });
  const dir = mkdtempSync(join(folder, 'law-'));
  made.push(dir);
  const file = join(dir, `probe.${extension}`);
  writeFileSync(file, `${importLine}\nexport const probe = thing;\n`);
  try {
    return execFileSync(process.execPath, ['node_modules/oxlint/bin/oxlint', '--deny-warnings', file], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}

describe('import law', () => {
  it.each(
    ROOMS.flatMap((room) =>
      forbiddenRooms(room)
        .slice(0, 1)
        .map((other) => [room, other] as const),
    ),
  )(
    'lint refuses %s → %s',
    (room, other) => {
      expect(lint(`lib/${room}`, `import { thing } from '../../${other}/thing.ts';`)).toContain('Import law');
    },
    30_000,
  );

  it('lets a room import from earlier levels', () => {
    expect(lint('lib/search', `import { thing } from '../../model/thing.ts';`)).not.toContain('Import law');
  });

  it('tells a room inside another from the outer one', () => {
    const segment = 'lib/search/segment';
    expect(lint('lib/packs', `import { thing } from '../../search/segment/thing.ts';`)).not.toContain(
      'Import law',
    );
    expect(lint('lib/packs', `import { thing } from '../../search/thing.ts';`)).toContain('Import law');
    expect(lint(segment, `import { thing } from '../../../model/thing.ts';`)).not.toContain('Import law');
    expect(lint(segment, `import { thing } from '../../../terms/thing.ts';`)).toContain('Import law');
    expect(lint(segment, `import { thing } from '../thing.ts';`)).toContain('Import law');
  });

  it('keeps search away from everything that can fetch', () => {
    expect(forbiddenRooms('search')).toEqual(expect.arrayContaining(['forums', 'sync', 'packs', 'lookup']));
  });

  it('keeps components to model types, and page scripts off the index', () => {
    expect(lint('components', `import { thing } from '../../lib/store/thing.ts';`, 'tsx')).toContain(
      'Import law',
    );
    expect(
      lint('entrypoints/spot.content', `import { thing } from '../../../lib/store/thing.ts';`),
    ).toContain('Import law');
  });

  it('keeps Node out of the extension, and the API behind its seam', () => {
    expect(lint('lib/search', `import thing from 'node:fs';`)).toContain('publisher');
    expect(lint('lib/search', `import thing from 'webextension-polyfill';`)).toContain('lib/platform');
  });

  it('keeps Node and the raw API out of entrypoints, and entrypoints out of components', () => {
    expect(lint('entrypoints/page-wiring', `import thing from 'node:fs';`)).toContain('publisher');
    expect(lint('entrypoints/page-wiring', `import thing from 'webextension-polyfill';`)).toContain(
      'lib/platform',
    );
    expect(lint('components', `import { thing } from '../../entrypoints/thing.ts';`, 'tsx')).toContain(
      'Import law',
    );
  });

  it.each(['lib/search', 'lib/store', 'components'])('refuses a call to the network in %s', (folder) => {
    expect(lint(folder, `const thing = fetch('https://x.example');`)).toContain('never touches the network');
  });

  it('refuses markup from strings', () => {
    expect(lint('components', `declare const thing: HTMLElement; thing.innerHTML = 'x';`)).toContain(
      'innerHTML',
    );
  });
});
