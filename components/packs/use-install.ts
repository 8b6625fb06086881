import { useCallback, useEffect, useRef, useState } from 'react';
import type { Run } from '../settings/use-saving.ts';
import { whenAllowed } from '../settings/when-allowed.ts';
import { installedWords } from './pack-words.ts';
import type { InstallAnswers, InstallEnd, PackActs, PackFrom, Progress } from './shown-pack.ts';

const REFUSED = 'This host was not allowed. Choose "Install" again and answer "Allow".';

interface Job {
  from: PackFrom;
  /** What it is called while it is under way. */
  called: string;
  answers: InstallAnswers;
}

/** What the section shows of an install; one runs at a time. */
type InstallWork =
  | { kind: 'working'; job: Job; progress: Progress | null }
  /** It failed or was stopped while bytes came; pieces that were whole are kept. */
  | { kind: 'stopped'; job: Job }
  | { kind: 'asking'; job: Job; end: Extract<InstallEnd, { kind: 'key-changed' | 'needs-space' }> };

export interface Install {
  work: InstallWork | null;
  /** @param allowed the browser's answer to whether the host may be read; null where none was asked */
  begin: (from: PackFrom, called: string, allowed: Promise<boolean> | null) => Promise<boolean>;
  /** Goes on with the person's answer, or after a stop. */
  goOn: (answers: InstallAnswers) => Promise<boolean>;
  stop: () => void;
  /** Takes what is asked or was stopped off the page. */
  close: () => void;
}

/** Runs installs and updates of the section, one at a time. Leaving the page stops the one under way. */
export function useInstall(install: PackActs['install'], run: Run): Install {
  const [work, setWork] = useState<InstallWork | null>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);

  const start = useCallback(
    async (job: Job, allowed: Promise<boolean> | null): Promise<boolean> => {
      if (control.current) return false;
      const mine = new AbortController();
      control.current = mine;
      setWork({ kind: 'working', job, progress: null });
      let begun = false;
      const onProgress = (progress: Progress): void => {
        begun = true;
        setWork({ kind: 'working', job, progress });
      };
      const ending = whenAllowed(allowed ?? Promise.resolve(true), REFUSED, () =>
        install(job.from, job.answers, onProgress, mine.signal),
      );
      await run(ending, installedWords, `Installing ${job.called}…`);
      const end = await ending;
      control.current = null;
      if (!end.ok) setWork(begun && job.from.kind !== 'file' ? { kind: 'stopped', job } : null);
      else if (end.value.kind === 'key-changed' || end.value.kind === 'needs-space')
        setWork({ kind: 'asking', job, end: end.value });
      else setWork(null);
      return end.ok && installedWords(end.value) !== '';
    },
    [install, run],
  );

  return {
    work,
    begin: (from, called, allowed) => start({ from, called, answers: {} }, allowed),
    goOn: async (answers) =>
      work !== null && work.kind !== 'working'
        ? start({ ...work.job, answers: { ...work.job.answers, ...answers } }, null)
        : false,
    stop: () => control.current?.abort(),
    close: () => setWork((now) => (now?.kind === 'working' ? now : null)),
  };
}
