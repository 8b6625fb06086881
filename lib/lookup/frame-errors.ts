/** Cross-origin frames read themselves; their errors stand beside the top document's under `f<frame>:<id>`. */
import { MAX_ERRORS } from '../model/limits.ts';
import type { ErrorSignal, PageSignal } from '../model/signal.ts';
import { withTimeout } from '../store/with-timeout.ts';

/** A frame that is busy must not keep the page's own errors waiting. */
const ANSWER_MS = 500;

const frameOf = ({ id }: ErrorSignal): number | null => {
  const frame = /^f(\d+):/.exec(id)?.[1];
  return frame === undefined ? null : Number(frame);
};

export const hasErrorsOf = (signal: PageSignal | null, frameId: number): boolean =>
  signal?.errors.some((error) => frameOf(error) === frameId) ?? false;

/**
 * Nobody tells when a frame goes: removed, or replaced as the page was loaded again. So each frame with errors is
 * asked, and those of frames without a page script are dropped.
 * @param ask has this frame read itself again; false where no page script of ours lives in it (any more)
 */
export async function withoutGoneFrames(
  signal: PageSignal,
  ask: (frameId: number) => Promise<boolean>,
): Promise<PageSignal> {
  const frames = new Set(signal.errors.map(frameOf).filter((frame) => frame !== null));
  const lives = async (frame: number): Promise<boolean> => {
    try {
      return await withTimeout(ask(frame), ANSWER_MS, 'a frame');
    } catch {
      // Too busy to answer is not gone.
      return true;
    }
  };
  const gone = new Set<number | null>();
  await Promise.all([...frames].map(async (frame) => (await lives(frame)) || gone.add(frame)));
  return { ...signal, errors: signal.errors.filter((error) => !gone.has(frameOf(error))) };
}

/**
 * Errors of cross-origin frames are kept beside the top document's, marked by their frame. A frame has mostly read
 * itself before the top document has: then its errors wait in an otherwise empty signal of the same page.
 * @param signal of a frame: its errors, with the top document's address and host. Its clues tell of the frame and go.
 */
export function mergeFrames(before: PageSignal | null, frameId: number, signal: PageSignal): PageSignal {
  const prefix = `f${frameId}:`;
  const ofFrames = (keep: (error: ErrorSignal) => boolean): ErrorSignal[] =>
    (before?.errors ?? []).filter((error) => frameOf(error) !== null && keep(error));
  if (frameId === 0) {
    const kept = before?.url === signal.url ? ofFrames(() => true) : [];
    return { ...signal, errors: [...signal.errors, ...kept].slice(0, MAX_ERRORS) };
  }
  const own = signal.errors.map((error) => ({ ...error, id: `${prefix}${error.id}`.slice(0, 40) }));
  const top =
    before?.url === signal.url
      ? before
      : { ...signal, title: '', lang: '', status: null, errors: [], products: [], clues: [], context: [] };
  const others = top.errors.filter(({ id }) => !id.startsWith(prefix));
  return { ...top, errors: [...others, ...own].slice(0, MAX_ERRORS) };
}
