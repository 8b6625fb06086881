import type { ReactNode } from 'react';

/**
 * One sentence to the person. `problem` interrupts a screen reader, the other kinds wait their turn.
 * `children` are the acts that go with it, such as a retry button.
 */
export function Notice({
  kind,
  text,
  children,
}: {
  kind: 'info' | 'done' | 'problem';
  text: string;
  children?: ReactNode;
}) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      <p>{text}</p>
      {children}
    </div>
  );
}
