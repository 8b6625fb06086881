import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../lib/model/result.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';

/** The settings, live, and the page's theme kept to them. A change that fails leaves them as they are. */
export function useSettings(
  own: OwnStore,
  first: Settings,
): {
  settings: Settings;
  change: (patch: Partial<Settings>) => Promise<Result<Settings>>;
  mute: (host: string, muted: boolean) => Promise<Result<Settings>>;
} {
  const [settings, setSettings] = useState(first);
  useEffect(() => own.watchSettings(setSettings), [own]);
  useEffect(() => {
    document.documentElement.dataset.theme = settings.theme;
  }, [settings.theme]);
  const follow = useCallback(async (changing: Promise<Result<Settings>>) => {
    const changed = await changing;
    if (changed.ok) setSettings(changed.value);
    return changed;
  }, []);
  const change = useCallback((patch: Partial<Settings>) => follow(own.changeSettings(patch)), [own, follow]);
  const mute = useCallback(
    (host: string, muted: boolean) => follow(own.muteHost(host, muted)),
    [own, follow],
  );
  return { settings, change, mute };
}
