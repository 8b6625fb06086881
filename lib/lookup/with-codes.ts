import { MAX_CODES, MAX_TYPE_TEXT } from '../model/limits.ts';
import type { ErrorSignal, PageSignal } from '../model/signal.ts';
import { readErrorText } from '../signature/read-error-text.ts';

function readCodes(error: ErrorSignal): ErrorSignal {
  const { codes, type = error.type } = readErrorText(error.text);
  const more = error.lines.flatMap((line) => readErrorText(line).codes);
  return {
    ...error,
    codes: [...new Set([...codes, ...error.codes, ...more])].slice(0, MAX_CODES),
    ...(type !== undefined && { type: type.slice(0, MAX_TYPE_TEXT) }),
  };
}

/**
 * The signal with the codes and types that its errors' texts print, beside those that the page alone knew (HTTP status,
 * members of JSON). Read here and not in the page, because it takes longer than all the rest of the reading.
 */
export const withCodes = (signal: PageSignal): PageSignal => ({
  ...signal,
  errors: signal.errors.map(readCodes),
});
