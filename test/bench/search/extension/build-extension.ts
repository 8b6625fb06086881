import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { BrowserKind } from '../../../e2e/drivers/driver.ts';
import { ROOT } from '../../../run/process.ts';
import type { EngineName } from '../engine.ts';

const manifestFor = (kind: BrowserKind) => ({
  manifest_version: 3,
  name: 'Peerside benchmark',
  version: '1',
  permissions: ['unlimitedStorage', ...(kind === 'chromium' ? ['offscreen'] : [])],
  host_permissions: ['http://127.0.0.1/*'],
  background:
    kind === 'firefox'
      ? { scripts: ['background.js'], type: 'module' }
      : { service_worker: 'background.js', type: 'module' },
  content_security_policy: {
    extension_pages: "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' http://127.0.0.1:*",
  },
  ...(kind === 'firefox' && {
    browser_specific_settings: {
      gecko: { id: 'peerside@peerside.example', strict_min_version: '140.0' },
    },
  }),
});

/** Builds the extension whose background is one engine and nothing else. */
export async function buildExtension(engine: EngineName, kind: BrowserKind, outDir: string): Promise<void> {
  await buildScript(join(import.meta.dirname, `${engine}.ts`), 'background.js', outDir, true);
  writeFileSync(join(outDir, 'manifest.json'), JSON.stringify(manifestFor(kind)));
  if (engine !== 'peerside' || kind !== 'chromium') return;
  // The product's own hidden document and worker.
  await buildScript(join(ROOT, 'entrypoints', 'offscreen', 'main.ts'), 'offscreen.js', outDir, false);
  await buildScript(join(import.meta.dirname, 'segment-reader.ts'), 'segment-reader.js', outDir, false);
  writeFileSync(
    join(outDir, 'offscreen.html'),
    '<!doctype html><meta charset="utf-8"><script type="module" src="offscreen.js"></script>',
  );
}

const buildScript = (input: string, name: string, outDir: string, isFirst: boolean): Promise<unknown> =>
  build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    base: './',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: isFirst,
      modulePreload: false,
      target: 'esnext',
      // An own file: as text inside the script it would be read at every start.
      assetsInlineLimit: 0,
      rolldownOptions: { input, output: { entryFileNames: name, codeSplitting: false } },
    },
  });
