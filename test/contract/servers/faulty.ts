/** What the small servers of this folder can be made to do wrong, around whatever they speak. */
import type { Reply } from '../../demo/loopback.ts';

export type Fault = 'lose-answer' | 'lose-request' | 'fail-after' | 'change-text' | 'slow-down';

/** State of one server that fails on demand. */
export interface Faulty {
  next: Fault | null;
  /** Every request is led to the same path there; null for none. */
  leadTo: string | null;
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** @param slowed how this server says that it wants to be left alone */
export function withFaults(
  faulty: Faulty,
  path: string,
  isWrite: boolean,
  slowed: Reply,
  answer: () => Reply,
): Reply {
  if (faulty.leadTo !== null) {
    return { status: 307, headers: { location: faulty.leadTo + path }, body: '' };
  }
  const { next } = faulty;
  if (next === null || !isWrite) return answer();
  faulty.next = null;
  if (next === 'slow-down') return slowed;
  if (next === 'lose-request') return { status: 0, headers: {}, body: '', instead: 'hang-up' };
  if (next === 'change-text') {
    faulty.next = 'change-text';
    const reply = answer();
    faulty.next = null;
    return reply;
  }
  const reply = answer();
  if (next === 'lose-answer') return { ...reply, instead: 'hang-up' };
  return json(500, { message: 'Server Error' });
}

/** A text as forums store it: ends of lines cut, empty lines joined, quotation marks and dots made nicer. */
export const asStored = (text: string, faulty: Faulty): string =>
  faulty.next === 'change-text'
    ? text
        .replaceAll(/[ \t]+$/gm, '')
        .replaceAll(/\n{3,}/g, '\n\n')
        .replaceAll('...', '…')
        .replaceAll('--', '–')
        .trim()
    : text;

/** The tricks that every such server plays. */
export const plan = (faulty: Faulty) => {
  const fail = (fault: Fault) => () => {
    faulty.next = fault;
  };
  return {
    loseAnswer: fail('lose-answer'),
    loseRequest: fail('lose-request'),
    failAfter: fail('fail-after'),
    changeText: fail('change-text'),
    slowDown: fail('slow-down'),
    leadAway(to: string) {
      faulty.leadTo = to;
    },
  };
};
