import { useId, type ReactNode } from 'react';

/** One part of a community view: a heading, a sentence, and what it is about. */
export function ViewSection({
  title,
  text,
  children,
  testId,
}: {
  title: string;
  text?: string;
  children: ReactNode;
  testId?: string;
}) {
  const id = useId();
  return (
    <section className="standing-section" aria-labelledby={id} data-testid={testId}>
      <h2 id={id}>{title}</h2>
      {text && <p className="standing-text">{text}</p>}
      {children}
    </section>
  );
}
