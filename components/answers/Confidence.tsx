import { confidenceWords } from './confidence-words.ts';

/** How sure, in words and as a number; the three marks repeat it for the eye only. `confidence` is 0 to 1. */
export function Confidence({ confidence }: { confidence: number }) {
  const { words, percent, level } = confidenceWords(confidence);
  return (
    <span className="ps-confidence" data-level={level}>
      <span className="ps-meter" aria-hidden="true">
        {[1, 2, 3].map((mark) => (
          <span key={mark} className={mark <= level ? 'ps-meter-on' : undefined} />
        ))}
      </span>
      <span>
        {words} <span className="ps-percent">{percent}%</span>
      </span>
    </span>
  );
}
