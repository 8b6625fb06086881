/** Runs in a bare page of the extension: installs a pack as the options page does, and watches its own event loop. */
import '../../../lib/platform/no-eval.ts';
import { installPack } from '../../../lib/packs/install-pack.ts';
import { packWorld } from '../../../lib/packs/pack-world.ts';
import { siteSource } from '../../../lib/packs/site-source.ts';
import { openSegmentStore } from '../../../lib/store/segment-store.ts';
import { samplePins } from '../../fixtures/sample-pack.ts';

export interface InstallFigures {
  outcome: string;
  questions: number;
  bytes: number;
  ms: number;
  /** When the last piece was checked and kept; the rest goes into putting them together. */
  fetchedMs: number;
  /** The longest time that nothing else could run. */
  longestBlockMs: number;
  /** Pieces that are left behind. */
  partsLeft: number;
}

const TICK_MS = 5;

/** @param address of the manifest file */
export async function measureInstall(address: string): Promise<InstallFigures> {
  const store = await openSegmentStore('peerside-bench');
  const source = siteSource(address, fetch);
  if (!store.ok) throw new Error(store.problem);
  if (!source.ok) throw new Error(source.problem);
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - TICK_MS);
    last = now;
  }, TICK_MS);
  const start = performance.now();
  let fetchedMs = 0;
  const onProgress = (): void => {
    fetchedMs = performance.now() - start;
  };
  const world = packWorld(store.value, samplePins());
  const installed = await installPack(source.value, { budget: 4e9, onProgress }, world);
  const ms = performance.now() - start;
  clearInterval(timer);
  if (!installed.ok) throw new Error(installed.problem);
  const active = await store.value.readActive();
  if (!active.ok) throw new Error(active.problem);
  let partsLeft = 0;
  for (const { id } of active.value.segments) {
    const parts = await store.value.readParts(id);
    partsLeft += parts.ok ? parts.value.length : 0;
  }
  return {
    outcome: installed.value.kind,
    questions: installed.value.kind === 'installed' ? installed.value.questions : 0,
    bytes: active.value.segments.reduce((sum, { blob }) => sum + blob.size, 0),
    ms,
    fetchedMs,
    longestBlockMs: longest,
    partsLeft,
  };
}
