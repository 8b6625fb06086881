import { ok } from '../model/result.ts';
import type { Read } from './forum.ts';

/** A forum page beyond this size is refused while it streams, before anything parses it. */
const MAX_BYTES = 8_000_000;
const BROKEN_OFF = { ok: false, problem: 'an answer that broke off', lasting: false } as const;

/**
 * The text of an answer. Where it fails, `problem` is what the forum sent, to go into a sentence.
 * @param limit the time limit of the call. Browsers end the body by it too; Node forgets to once it has collected its
 * garbage (seen in 22), so the reader is ended here.
 */
export async function readCapped(response: Response, limit: AbortSignal): Promise<Read<string>> {
  const reader = response.body?.getReader();
  if (!reader) return ok('');
  // What cannot be ended has ended.
  const end = (): void => void reader.cancel().catch(() => undefined);
  limit.addEventListener('abort', end);
  if (limit.aborted) end();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done && limit.aborted) return BROKEN_OFF;
      if (done) return ok(text + decoder.decode());
      bytes += value.byteLength;
      if (bytes > MAX_BYTES) {
        await reader.cancel();
        return { ok: false, problem: 'more than 8 MB for one page', lasting: true };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    // Whatever broke it off: the rest of the answer is not there.
    return BROKEN_OFF;
  } finally {
    limit.removeEventListener('abort', end);
  }
}
