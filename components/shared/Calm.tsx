import type { ReactNode } from 'react';

/** An empty state: what is the case, and what the person can do. */
export function Calm({
  title,
  text,
  children,
  testId,
}: {
  title: string;
  text: string;
  children?: ReactNode;
  testId?: string;
}) {
  return (
    <div className="calm" data-testid={testId}>
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div className="acts">{children}</div>}
    </div>
  );
}
