// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { ok, type Result } from '../../lib/model/result.ts';
import { Settings } from '../../lib/model/settings.ts';
import { HelpingSection } from './HelpingSection.tsx';

it('the toolbar counts what waits only when it is switched on', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const onChange = vi.fn<(patch: Partial<Settings>) => Promise<Result<null>>>(async () => ok(null));
  await act(async () => root.render(<HelpingSection settings={Settings.parse({})} onChange={onChange} />));
  await act(async () =>
    host.querySelector<HTMLInputElement>(`[data-testid="options-waiting-badge"]`)?.click(),
  );
  expect(onChange.mock.calls).toEqual([[{ waitingBadge: true }]]);
  await act(async () => root.unmount());
  host.remove();
});
