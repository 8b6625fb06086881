import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lines } from '../../test/fixtures/published-pack.ts';

const COMMAND = fileURLToPath(new URL('publish-pack.ts', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peerside-publish-pack-'));
  writeFileSync(join(folder, 'forum.jsonl'), lines(3).join('\n'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) =>
  spawnSync(process.execPath, [COMMAND, ...args], { cwd: folder, encoding: 'utf8' });

it('publishes from the command line, and tells what', () => {
  const { status, stdout } = run('--from', 'forum.jsonl', '--out', 'pack', '--threads', '1');
  expect(stdout).toContain('forum.example: 3 questions');
  expect(status).toBe(0);
  expect(existsSync(join(folder, 'pack', 'manifest'))).toBe(true);
});

it('gives a community its own names of ranks, all ten of them or none', () => {
  const ranks = Array.from({ length: 10 }, (_, at) => ['--rank', `Deckhand ${at + 1}`]).flat();
  const publish = (...more: string[]) =>
    run('--from', 'forum.jsonl', '--out', 'pack', '--threads', '1', ...more);
  expect(publish('--rank', 'Captain').stderr).toContain('ten ranks');
  expect(publish(...ranks).status).toBe(0);
  expect(readFileSync(join(folder, 'pack', 'manifest'), 'utf8')).toContain('"Deckhand 10"');
});

it.each([
  ['a file where a folder should be', ['--from', 'forum.jsonl', '--out', 'forum.jsonl'], 'ENOTDIR'],
  [
    'a licence too long',
    ['--from', 'forum.jsonl', '--out', 'pack', '--licence', 'x'.repeat(81)],
    '--licence',
  ],
  ['a catalogue of nothing', ['catalogue', '--out', 'catalogue.json'], '--pack'],
])('answers %s with one sentence, and writes no pack', (_, args, word) => {
  const { status, stdout, stderr } = run(...args);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(word);
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(existsSync(join(folder, 'pack', 'manifest'))).toBe(false);
  expect(existsSync(join(folder, 'catalogue.json'))).toBe(false);
});
