import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../../lib/model/result.ts';
import type { Corpus } from './corpus.ts';
import type { EngineName } from './engine.ts';
import { runLimited } from './run-limited.ts';

export interface BuiltIndex {
  engine: EngineName;
  documents: number;
  file: string;
  /** What is kept beside it; null for an engine that has nothing of the kind. */
  headFile: string | null;
  /** Bytes of the file. */
  size: number;
  /** How long the build took, in Node. */
  buildMs: number;
}

/** Builds what is missing below `folder`; fails with a sentence where an engine does not get there. */
export async function buildIndex(
  engine: EngineName,
  { documents, file: corpus }: Corpus,
  folder: string,
  limitMs: number,
): Promise<Result<BuiltIndex>> {
  const file = join(folder, `${engine}-${documents}`);
  const built = `${file}.built`;
  if (!existsSync(built)) {
    const script = join(import.meta.dirname, 'builders', 'build-index.ts');
    const finished = await runLimited(script, [engine, corpus, file], limitMs);
    if (!finished.ok) return failed(`The build ${finished.problem}`);
    // Written last: an index that was cut off has none.
    writeFileSync(`${built}.part`, finished.value);
    renameSync(`${built}.part`, built);
  }
  const { buildMs } = JSON.parse(readFileSync(built, 'utf8')) as { buildMs: number };
  const headFile = existsSync(`${file}.head`) ? `${file}.head` : null;
  return ok({ engine, documents, file, headFile, size: statSync(file).size, buildMs });
}
