// @vitest-environment happy-dom
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { ok, type Result } from '../../lib/model/result.ts';
import { DeleteSection } from './DeleteSection.tsx';

it('cannot be kept any more while it is being deleted', async () => {
  let end: (done: Result<readonly string[]>) => void = () => undefined;
  const deletion = new Promise<Result<readonly string[]>>((resolve) => (end = resolve));
  const place = document.body.appendChild(document.createElement('div'));
  flushSync(() =>
    createRoot(place).render(<DeleteSection onDelete={() => deletion} onRestart={() => undefined} />),
  );
  const shown = (testId: string): HTMLElement | null => place.querySelector(`[data-testid=${testId}]`);
  const press = (testId: string): void => flushSync(() => shown(testId)?.click());

  press('delete-everything');
  press('delete-keep');
  expect(shown('delete-everything'), 'before, it can').not.toBeNull();
  press('delete-everything');
  press('delete-really');
  press('delete-keep');
  expect(shown('delete-keep')?.getAttribute('aria-disabled')).toBe('true');
  end(ok([]));
  await expect.poll(() => shown('delete-done')).not.toBeNull();
});
