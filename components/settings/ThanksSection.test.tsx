// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { ok, type Result } from '../../lib/model/result.ts';
import { Settings } from '../../lib/model/settings.ts';
import { ThanksSection } from './ThanksSection.tsx';

it.each([
  ['options-like', { likeWhatWorked: false }],
  ['options-downvote', { downvoteWhatFailed: true }],
  ['options-share', { shareWorked: true }],
])('%s changes its own setting only', async (testId, patch) => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const onChange = vi.fn<(patch: Partial<Settings>) => Promise<Result<null>>>(async () => ok(null));
  await act(async () => root.render(<ThanksSection settings={Settings.parse({})} onChange={onChange} />));
  await act(async () => host.querySelector<HTMLInputElement>(`[data-testid="${testId}"]`)?.click());
  expect(onChange.mock.calls).toEqual([[patch]]);
  await act(async () => root.unmount());
  host.remove();
});
