import type { ErrorSignal, PageSignal } from '../../lib/model/signal.ts';

const KIND_WORDS: Record<ErrorSignal['kind'], string> = {
  visible: 'On the page',
  console: 'In the console',
  http: 'Failed request',
  network: 'Page could not load',
};

interface SpottedProps {
  signal: PageSignal;
  limit: number;
  /** Id of the error that the fix shown beside it is for. */
  first?: string | undefined;
}

/**
 * What was read off the page: its errors with codes, its products with versions. Shows at most `limit`
 * errors and says how many more there are. Nothing at all where the page shows neither.
 */
export function Spotted({ signal, limit, first }: SpottedProps) {
  const isFirst = ({ id }: ErrorSignal): boolean => id === first;
  const ordered = [...signal.errors.filter(isFirst), ...signal.errors.filter((error) => !isFirst(error))];
  const shown = ordered.slice(0, limit);
  const more = signal.errors.length - shown.length;
  if (shown.length === 0 && signal.products.length === 0) return null;
  return (
    <div className="spotted">
      {shown.length > 0 && (
        <ul className="spotted-errors" aria-label="Errors spotted">
          {shown.map((error) => (
            <li key={error.id} className={`spotted-error spotted-${error.kind}`}>
              <p className="spotted-kind">{KIND_WORDS[error.kind]}</p>
              <p className="spotted-text" dir="auto">
                {error.text}
              </p>
              {codesBeside(error).length > 0 && (
                <ul className="chips" aria-label="Codes">
                  {codesBeside(error).map((code) => (
                    <li key={code} className="chip chip-code">
                      {code}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
      {(more > 0 || signal.products.length > 0) && (
        <div className="spotted-rest">
          {signal.products.length > 0 && (
            <ul className="chips" aria-label="Products spotted">
              {signal.products.map((product) => (
                <li key={product.name} className="chip" dir="auto">
                  {product.name}
                  {product.version && <span className="chip-version"> {product.version}</span>}
                </li>
              ))}
            </ul>
          )}
          {more > 0 && <p className="hint">{more === 1 ? 'and 1 more error' : `and ${more} more errors`}</p>}
        </div>
      )}
    </div>
  );
}

/** Codes that the text itself does not show: `HTTP 502` says nothing new beside "502 Bad Gateway". */
const codesBeside = ({ text, codes }: ErrorSignal): string[] =>
  codes.filter((code) => !text.includes(code) && !text.includes(code.replace(/^HTTP /, '')));
