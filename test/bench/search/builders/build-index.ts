/**
 * Builds one engine's index in a process of its own: `build-index.ts ENGINE CORPUS OUT`. Prints `{ "buildMs" }`: from
 * the first line of the corpus read to the finished file.
 */
import type { EngineName } from '../engine.ts';
import { buildFts5 } from './build-fts5.ts';
import { buildMiniSearch } from './build-minisearch.ts';
import { buildOrama } from './build-orama.ts';
import { buildPeerside } from './build-peerside.ts';

const BUILDERS: Record<EngineName, (corpus: string, out: string) => Promise<void>> = {
  peerside: buildPeerside,
  minisearch: buildMiniSearch,
  orama: buildOrama,
  fts5: buildFts5,
};

const [engine = '', corpus = '', out = ''] = process.argv.slice(2);
const started = performance.now();
await BUILDERS[engine as EngineName](corpus, out);
console.log(JSON.stringify({ buildMs: Math.round(performance.now() - started) }));
