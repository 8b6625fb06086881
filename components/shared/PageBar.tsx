import type { ReactNode } from 'react';
import { Mark } from './Mark.tsx';

/** The bar on top of popup and side panel: mark, name, the site it is about, and one act at its end. */
export function PageBar({ host, children }: { host: string | null | undefined; children: ReactNode }) {
  return (
    <header className="bar">
      <Mark size={24} />
      <div className="bar-words">
        <h1>Peerside</h1>
        {host && (
          <p className="bar-host" dir="ltr">
            {host}
          </p>
        )}
      </div>
      {children}
    </header>
  );
}
