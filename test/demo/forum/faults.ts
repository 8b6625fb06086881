/** What goes wrong with a write on demand. */
import type { Reply } from '../loopback.ts';
import type { ForumRequest } from './request.ts';

export type Fault =
  /** The connection ends before the forum has read the request, or when it has done what was asked. */
  | 'drop-before'
  | 'drop-after'
  /** No answer ever comes; nothing was done, or everything. */
  | 'hang-before'
  | 'hang-after'
  /** "Internal error", with nothing done, or everything. */
  | 'error-before'
  | 'error-after'
  /** A moderator is to look first. */
  | 'hold'
  /** The forum changes the text on its way in. */
  | 'change-text';

const failure = (): Reply => ({ status: 502, headers: { 'content-type': 'text/html' }, body: 'Bad gateway' });

/** Carries out a write under a fault; `run` is the write. */
export function runWithFault(
  fault: Fault,
  request: ForumRequest,
  run: (request: ForumRequest) => Reply,
): Reply {
  switch (fault) {
    case 'drop-before':
      return { ...failure(), instead: 'hang-up' };
    case 'hang-before':
      return { ...failure(), instead: 'hang' };
    case 'error-before':
      return failure();
    case 'drop-after':
      return { ...run(request), instead: 'hang-up' };
    case 'hang-after':
      return { ...run(request), instead: 'hang' };
    case 'error-after':
      run(request);
      return failure();
    case 'hold':
      return run({ ...request, viewer: request.viewer && { ...request.viewer, held: true } });
    case 'change-text':
      return run({ ...request, fields: { ...request.fields, raw: changed(request.fields.raw) } });
  }
}

/** What Discourse itself does to texts: line ends, spaces at the end, tracking in links. */
const changed = (raw: unknown): string =>
  `${String(raw)
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replaceAll('...', '…')}  \r\n`;
