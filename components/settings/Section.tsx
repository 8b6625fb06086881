import { useId, type ReactNode } from 'react';
import { SaveWords } from './SaveWords.tsx';
import type { Saving } from './use-saving.ts';

/** One group of settings: heading, a sentence, the controls, and how the last save ended. */
export function Section({
  id,
  title,
  text,
  saving,
  children,
}: {
  id: string;
  title: string;
  text: string;
  saving?: Saving;
  children: ReactNode;
}) {
  const headingId = useId();
  return (
    <section className="section" id={id} aria-labelledby={headingId}>
      <div className="section-head">
        <h2 id={headingId}>{title}</h2>
        {saving && <SaveWords saving={saving} />}
      </div>
      <p className="section-text">{text}</p>
      {children}
    </section>
  );
}
