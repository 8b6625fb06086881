import { expect, test } from 'vitest';
import { reasonWords } from './reason-words.ts';

test.each([
  [{ kind: 'same-error' } as const, 'same error message'],
  [{ kind: 'similar-error' } as const, 'very similar error message'],
  [{ kind: 'same-code', code: 'ERR_NAME_NOT_RESOLVED' } as const, 'same error code ERR_NAME_NOT_RESOLVED'],
  [{ kind: 'same-product', product: 'nginx' } as const, 'about nginx'],
  [{ kind: 'accepted' } as const, 'accepted answer'],
  [{ kind: 'worked-for', people: 12 } as const, 'worked for 12 people'],
  [{ kind: 'worked-for', people: 1 } as const, 'worked for 1 person'],
  [{ kind: 'votes', votes: 1 } as const, '1 vote'],
  [{ kind: 'votes', votes: -2 } as const, '-2 votes'],
  [{ kind: 'words', words: ['bad', 'gateway'] } as const, 'shares the words “bad”, “gateway”'],
  [
    { kind: 'words', words: ['wi-fi', 'wi', 'fi', 'printer'] } as const,
    'shares the words “wi-fi”, “printer”',
  ],
  [{ kind: 'words', words: ['cookie'] } as const, 'shares the word “cookie”'],
  [{ kind: 'worked-here' } as const, 'worked for you before'],
  [{ kind: 'version', version: '8.4' } as const, 'holds for version 8.4'],
  [{ kind: 'unanswered' } as const, 'nobody has answered yet'],
  [{ kind: 'obsolete' } as const, 'said to be out of date'],
  [{ kind: 'stale' } as const, 'marked as out of date by the community'],
  [{ kind: 'fits-version', version: 'Kelp 4.2' } as const, 'applies to Kelp 4.2, the community says'],
  [{ kind: 'fails-version', version: 'Kelp 5.0' } as const, 'does not apply to Kelp 5.0, the community says'],
])('%o in words', (reason, words) => {
  expect(reasonWords(reason.kind === 'words' ? { kind: 'words', words: [...reason.words] } : reason)).toBe(
    words,
  );
});
