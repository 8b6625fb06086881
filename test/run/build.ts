/** Builds the extension for the browsers, and skips a build whose sources have not changed. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import { ROOT, runTool } from './process.ts';

/**
 * The builds that commands and tests use. `chrome-mv3` and `firefox-mv3` are what is published. The granted one
 * exists because no headless Chromium can answer the permission prompt; in Firefox the driver grants by itself.
 */
const BUILDS = {
  'chrome-mv3': { args: ['build'], granted: false },
  'firefox-mv3': { args: ['build', '-b', 'firefox', '--mv3'], granted: false },
  'chrome-mv3-granted': { args: ['build'], granted: true },
} as const;
export type BuildName = keyof typeof BUILDS;
export const BUILD_NAMES = Object.keys(BUILDS) as BuildName[];

const SOURCES = ['entrypoints/**', 'components/**', 'lib/**', 'public/**'];
const FILES = ['test/run/build.ts', 'wxt.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

const outDir = (): string => resolve(ROOT, process.env.PEERSIDE_OUT ?? '.output');
/** Folder of a build; it may not exist yet. */
export const buildDir = (name: BuildName): string => join(outDir(), name);

/** One hash over the names and bytes of everything that a build reads. */
function sourceHash(): string {
  const hash = createHash('sha256');
  const sources = globSync(SOURCES, { cwd: ROOT })
    .filter((path) => !/\.test\.tsx?$|\.md$/.test(path) && statSync(join(ROOT, path)).isFile())
    .toSorted();
  for (const path of [...sources, ...FILES]) {
    const bytes = readFileSync(join(ROOT, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** Makes sure that these builds exist and match the sources. A failed build gives the builder's own words. */
export async function ensureBuilds(
  names: readonly BuildName[],
  say: (line: string) => void,
): Promise<Result<null>> {
  const hash = sourceHash();
  for (const name of names) {
    const stamp = join(outDir(), `${name}.stamp`);
    const manifest = join(buildDir(name), 'manifest.json');
    if (existsSync(stamp) && existsSync(manifest) && readFileSync(stamp, 'utf8') === hash) continue;
    say(`Building ${name} …`);
    const { args, granted } = BUILDS[name];
    const built = await runTool('wxt/bin/wxt.mjs', args, {
      // A test runner says `test` here, and React would come in its slow and bigger development form.
      env: { PEERSIDE_BUILD: granted ? 'granted' : '', NODE_ENV: 'production', NO_COLOR: '1', CI: '1' },
    });
    if (built.code !== 0) return failed(`Building ${name} failed:\n${built.output}`);
    writeFileSync(stamp, hash);
  }
  return ok(null);
}
