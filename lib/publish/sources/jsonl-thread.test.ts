import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMUNITY, lines } from '../../../test/fixtures/published-pack.ts';
import { jsonlThreads } from './jsonl-threads.ts';
import { originOfLine, questionFromLine } from './jsonl-thread.ts';
import { threadOf } from './thread-of.ts';

describe('questionFromLine', () => {
  it('reads a thread as a list of posts, whose first is the question', () => {
    const text = JSON.stringify({
      id: 7,
      title: 'Lamp flickers',
      date: '2020-05-01 10:00 UTC',
      url: 'https://lamps.example/t/lamp-flickers/7',
      posts: [
        { n: 2, user: 'ada', date: '2020-05-02 11:30 UTC', text: 'Turn it off.' },
        { n: 1, user: 'ben', date: '2020-05-01 10:00 UTC', text: 'It says:\nError: E_FLICKER at lamp' },
        { n: 3, user: null, date: 'never', text: ' ' },
      ],
    });
    expect(originOfLine(text)).toBe('https://lamps.example');
    expect(questionFromLine(text, COMMUNITY)).toMatchObject({
      ok: true,
      value: {
        id: 'forum.example/7',
        author: { name: 'ben' },
        createdAt: '2020-05-01T10:00:00.000Z',
        errors: ['Error: E_FLICKER at lamp'],
        answers: [{ author: { name: 'ada' }, createdAt: '2020-05-02T11:30:00.000Z', accepted: false }],
      },
    });
  });

  it('takes times without a zone as UTC, and a thread without a date as very old', () => {
    const at = (created: string) => {
      const text = JSON.stringify({ id: '1', title: 'T', created, question: '', answers: [] });
      const read = questionFromLine(text, COMMUNITY);
      return read.ok ? read.value.createdAt : read.problem;
    };
    expect(at('2020-05-01T10:00:00')).toBe('2020-05-01T10:00:00.000Z');
    expect(at('2020-05-01T10:00:00+02:00')).toBe('2020-05-01T08:00:00.000Z');
    expect(at('some day')).toBe('1970-01-01T00:00:00.000Z');
  });

  it('gives a valid question or one sentence, whatever the line holds', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.string({ minLength: 400, maxLength: 500 }),
    );
    const thread = fc.record({
      id: value,
      title: value,
      created: value,
      url: value,
      author: value,
      question: value,
      tags: fc.array(value),
      answers: fc.array(fc.record({ id: value, author: value, created: value, text: value, score: value })),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          thread.map((one) => JSON.stringify(one)),
        ),
        (text) => {
          const read = threadOf({ kind: 'line', text }, COMMUNITY);
          if (!read.ok) expect(read.problem).toMatch(/\.$/);
          else expect(read.value.question.communityId).toBe(COMMUNITY.id);
        },
      ),
    );
  });
});

describe('jsonlThreads', () => {
  const readAll = async (path: string) => {
    const texts: string[] = [];
    for await (const raw of jsonlThreads(path)) if (raw.kind === 'line') texts.push(raw.text);
    return texts;
  };

  it('reads files of a folder by name, packed or not, and says when one is cut short', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'peerside-jsonl-'));
    try {
      writeFileSync(join(folder, 'b.jsonl'), `${lines(2, 10).join('\n')}\n\n`);
      const packed = gzipSync(lines(200).join('\n'));
      writeFileSync(join(folder, 'a.jsonl.gz'), packed);
      expect(await readAll(folder)).toEqual([...lines(200), ...lines(2, 10)]);
      writeFileSync(join(folder, 'a.jsonl.gz'), packed.subarray(0, packed.length / 2));
      await expect(readAll(folder)).rejects.toThrow(/fetch it again/);
      await expect(readAll(join(folder, 'none'))).rejects.toThrow(/check --from/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
