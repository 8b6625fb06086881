import type { Hit } from '../../lib/model/search.ts';
import { HitWords } from './HitWords.tsx';

/** Hits to choose from, each opening its full answer. `sure` shows how sure each one is. */
export function HitButtons({
  hits,
  onOpen,
  sure,
  testId,
}: {
  hits: readonly Hit[];
  onOpen: (hit: Hit) => void;
  sure: boolean;
  testId: string;
}) {
  return (
    <ul className="hits">
      {hits.map((hit) => (
        <li key={hit.question.id}>
          <button
            type="button"
            className="hit"
            data-testid={testId}
            data-question={hit.question.id}
            onClick={() => onOpen(hit)}
          >
            <HitWords hit={hit} sure={sure} />
          </button>
        </li>
      ))}
    </ul>
  );
}
