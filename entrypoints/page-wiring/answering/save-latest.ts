import type { Result } from '../../../lib/model/result.ts';

/** Saves one after the other, and of what waits meanwhile only the newest: each keystroke is on its way at once. */
export function saveLatest<T>(
  save: (value: T) => Promise<Result<unknown>>,
  onState: (state: 'saving' | 'saved' | { problem: string }) => void,
): { save: (value: T) => void; settled: () => Promise<void> } {
  let next: { value: T } | null = null;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (next) {
      const { value } = next;
      next = null;
      const saved = await save(value);
      if (!next) onState(saved.ok ? 'saved' : { problem: saved.problem });
    }
    running = null;
  }

  return {
    save(value) {
      next = { value };
      onState('saving');
      running ??= run();
    },
    /** When nothing is left to save. */
    settled: async () => {
      await running;
    },
  };
}
