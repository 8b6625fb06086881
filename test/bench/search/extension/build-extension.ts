import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { BrowserKind } from '../../../e2e/drivers/driver.ts';
import type { EngineName } from '../engine.ts';

const manifestFor = (kind: BrowserKind) => ({
  manifest_version: 3,
  name: 'Peerside benchmark',
  version: '1',
  permissions: ['unlimitedStorage'],
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
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    base: './',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      target: 'esnext',
      // An own file: as text inside the script it would be read at every start.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: join(import.meta.dirname, `${engine}.ts`),
        output: { entryFileNames: 'background.js', codeSplitting: false },
      },
    },
  });
  writeFileSync(join(outDir, 'manifest.json'), JSON.stringify(manifestFor(kind)));
}
