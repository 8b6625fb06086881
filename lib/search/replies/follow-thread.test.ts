import { describe, expect, it } from 'vitest';
import { followThread } from './follow-thread.ts';
import type { Post, Thread } from './thread.ts';

const post = (who: string | null, text: string): Post => ({
  writer: { key: who, names: who === null ? [] : [who] },
  text,
  votes: 0,
});
const thread = (...replies: Post[]): Thread => ({
  title: 'The importer stops',
  opening: post('asker', 'The importer stops after the first page of the book.'),
  replies,
});

describe('followThread', () => {
  it('takes a reply to speak to the one before it by somebody else', () => {
    const followed = followThread(
      thread(
        post('ann', 'Clear the queue.'),
        post('bob', 'Or restart.'),
        post('bob', 'Twice.'),
        post('asker', 'Done.'),
      ),
    );
    expect(followed.map(({ speaksTo }) => speaksTo)).toEqual([[], [0], [0], [2]]);
    expect(followed.map(({ byAsker }) => byAsker)).toEqual([false, false, false, true]);
  });

  it('follows a name to that person’s latest reply', () => {
    const followed = followThread(
      thread(
        post('ann', 'Clear the queue.'),
        post('bob', 'Or restart.'),
        post('asker', '@ann that worked, thanks'),
      ),
    );
    expect(followed[2]).toMatchObject({ speaksTo: [0], names: [0] });
  });

  it.each([
    '> Clear the queue with queue-admin.\n\nIt works.',
    '[quote="ann, post:2"]\nClear the queue with queue-admin.\n[/quote]\n\nIt works.',
    'ann:\n\nClear the queue with queue-admin.\n\nIt works.',
  ])('follows a quotation and does not take it for own words: %s', (text) => {
    const followed = followThread(
      thread(
        post('ann', 'Clear the queue with queue-admin.'),
        post('bob', 'Or restart.'),
        post('asker', text),
      ),
    );
    expect(followed[2]?.speaksTo).toEqual([0]);
    expect(followed[2]?.prose).not.toContain('queue-admin');
    expect(followed[2]?.prose).toContain('It works.');
  });

  it('never takes a quotation of the question for one of a reply', () => {
    const followed = followThread(
      thread(
        post('ann', 'Hello.'),
        post('bob', '> The importer stops after the first page of the book.\n\nWhy?'),
      ),
    );
    expect(followed[1]).toMatchObject({ names: [], prose: 'Why?' });
  });

  it('keeps code apart from what is said', () => {
    const [reply] = followThread(thread(post('ann', 'Run:\n\n```\nnot working\n```\n\nor `restart -f`.')));
    expect(reply?.code).toBe('not working\nrestart -f');
    expect(reply?.said.failed).toBe(false);
  });

  it('takes people without a name for different people', () => {
    const followed = followThread(thread(post(null, 'One.'), post(null, 'Two.')));
    expect(followed.map(({ byAsker }) => byAsker)).toEqual([false, false]);
    expect(followed[1]?.speaksTo).toEqual([0]);
  });

  it('looks for quotations only so long: threads of pasted logs end as well', () => {
    const log = (number: number): string =>
      Array.from({ length: 1_200 }, (_, line) => `reply ${number} line ${line}`).join('\n');
    const first = 'Clear the queue with queue-admin.';
    const logs = Array.from({ length: 60 }, (_, number) => post(`writer ${number}`, log(number)));
    const followed = followThread(
      thread(post('ann', first), post('bob', first), ...logs, post('cat', first)),
    );
    expect(followed[1]?.speaksTo).toEqual([0]);
    expect(followed.at(-1)).toMatchObject({ quoted: [], prose: first });
  });
});
