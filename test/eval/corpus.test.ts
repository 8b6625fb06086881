import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { parseCorpus, readCorpus } from './corpus.ts';

const line = (id: string): string =>
  JSON.stringify({
    id,
    url: 'http://127.0.0.1:7000/a?b=1',
    status: 500,
    html: '<p>Broken</p>',
    console: [{ src: 'console', level: 'error', text: 'x' }],
    label: { is_error: true, kind: 'page', program: 'Demo', key: 'Broken', products_visible: [] },
    unknown: 'is ignored',
  });

describe('reading a corpus', () => {
  const dir = mkdtempSync(join(tmpdir(), 'peerside-corpus-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('reads packed and plain files alike', () => {
    writeFileSync(join(dir, 'a.jsonl'), `${line('one')}\n\n${line('two')}\n`);
    writeFileSync(join(dir, 'a.jsonl.gz'), gzipSync(`${line('one')}\n${line('two')}`));
    for (const name of ['a.jsonl', 'a.jsonl.gz']) {
      const read = readCorpus(join(dir, name));
      expect(read.ok && read.value.map(({ id }) => id)).toEqual(['one', 'two']);
    }
  });

  it('names file and line of what is wrong', () => {
    const problem = (text: string): string => {
      const read = parseCorpus(text, 'a.jsonl');
      return read.ok ? 'no problem' : read.problem;
    };
    expect(problem(`${line('one')}\n{"id": 1`)).toMatch(/^a\.jsonl, line 2: no JSON/);
    expect(problem(`${line('one')}\n\n{"id":"two"}`)).toMatch(/^a\.jsonl, line 3: no corpus page \(url/);
    expect(problem(`${line('one')}\n${line('one')}`)).toBe('a.jsonl, line 2: the id one again');
    expect(problem('\n')).toBe('a.jsonl holds no page');
  });

  it('says so when the file is not there', () => {
    const read = readCorpus(join(dir, 'missing.jsonl.gz'));
    expect(read.ok ? '' : read.problem).toMatch(/missing\.jsonl\.gz cannot be read: ENOENT/);
  });
});
