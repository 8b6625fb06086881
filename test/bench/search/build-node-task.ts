import { join } from 'node:path';
import { build } from 'vite';

/** Bundles `node-task.ts`, each engine apart, so that a start loads as little as a built product would. */
export async function buildNodeTask(outDir: string): Promise<string> {
  const name = 'node-task.mjs';
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'node-task.ts'),
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      rolldownOptions: { output: { entryFileNames: name, chunkFileNames: '[name].mjs' } },
    },
  });
  return join(outDir, name);
}
