import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readStarterEntries } from './publish-starter.ts';
import { readPack } from './read-pack.ts';
import { questionOf } from './starter-pack.ts';

const questions = readStarterEntries('lib/packs/starter').slice(0, 3).map(questionOf);
const pack = { revision: 'a'.repeat(64), questions };

describe('readPack', () => {
  it('reads a whole pack', () => {
    expect(readPack(JSON.stringify(pack))).toMatchObject({ ok: true, value: { broken: [], questions } });
  });

  it('leaves a broken entry out, names it, and keeps the others', () => {
    const [first, second, third] = questions;
    const read = readPack(JSON.stringify({ ...pack, questions: [first, { ...second, title: 7 }, third] }));
    expect(read).toMatchObject({ ok: true, value: { questions: [first, third] } });
    if (read.ok) expect(read.value.broken).toEqual([expect.stringMatching(/^Entry 2 was left out: title: /)]);
  });

  it('refuses links that are not web addresses', () => {
    const read = readPack(
      JSON.stringify({ ...pack, questions: [{ ...questions[0], url: 'javascript:alert(1)' }] }),
    );
    expect(read).toMatchObject({ ok: true, value: { questions: [] } });
  });

  it('refuses every cut of the file with one sentence', () => {
    const text = JSON.stringify(pack);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
        const read = readPack(text.slice(0, length));
        expect(read).toMatchObject({ ok: false, problem: expect.stringMatching(/^[A-Z].*\.$/) });
      }),
    );
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(typeof readPack(text).ok).toBe('boolean');
        expect(typeof readPack(`{"revision":"12345678","questions":[${text}]}`).ok).toBe('boolean');
      }),
    );
  });

  it('takes no prototype from a file', () => {
    const text =
      '{"revision":"12345678","questions":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]}';
    expect(readPack(text).ok).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
