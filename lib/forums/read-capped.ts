import { ok } from '../model/result.ts';
import type { Read } from './forum.ts';

/** A forum page beyond this size is refused while it streams, before anything parses it. */
const MAX_BYTES = 8_000_000;

/** The text of an answer. Where it fails, `problem` is what the forum sent, to go into a sentence. */
export async function readCapped(response: Response): Promise<Read<string>> {
  const reader = response.body?.getReader();
  if (!reader) return ok('');
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
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
    return { ok: false, problem: 'an answer that broke off', lasting: false };
  }
}
