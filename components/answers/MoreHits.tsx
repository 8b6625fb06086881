import { useId, useState } from 'react';
import type { Hit } from '../../lib/model/search.ts';
import { Icon } from '../shared/Icon.tsx';
import { CardFix } from './CardFix.tsx';
import type { CopyText } from './copy-text.ts';
import { HitSummary } from './HitSummary.tsx';
import { Verdict } from './Verdict.tsx';

/** The hits after the best one, each a line that opens in place; one is open at a time. */
export function MoreHits({
  hits,
  verdicts,
  onVerdict,
  onCopy,
}: {
  hits: readonly Hit[];
  verdicts: Readonly<Record<string, boolean>>;
  onVerdict: (questionId: string, answerId: string, worked: boolean | null) => void;
  onCopy: CopyText;
}) {
  const [open, setOpen] = useState<string | null>(null);
  const id = useId();
  return (
    <section className="ps-more">
      <h3 className="ps-subtitle">Not it? Also possible</h3>
      <ul>
        {hits.map((hit, index) => {
          const isOpen = open === hit.question.id;
          const { answer } = hit;
          return (
            <li key={hit.question.id}>
              <button
                type="button"
                className="ps-more-button"
                data-act={`more-${index + 1}`}
                aria-expanded={isOpen}
                aria-controls={isOpen ? `${id}-${index}` : undefined}
                onClick={() => setOpen(isOpen ? null : hit.question.id)}
              >
                <HitSummary hit={hit} />
                <Icon name="chevron" />
              </button>
              {isOpen && (
                <div id={`${id}-${index}`} className="ps-more-fix">
                  <CardFix hit={hit} onCopy={onCopy} />
                  {answer && (
                    <Verdict
                      given={verdicts[answer.id] ?? null}
                      onGive={(worked) => onVerdict(hit.question.id, answer.id, worked)}
                    />
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
