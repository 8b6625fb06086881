import { expect, it } from 'vitest';
import { question } from '../../../test/fixtures/samples.ts';
import { errorLinesOf } from '../../signature/error-lines.ts';
import { errorLineTasks, lineKey } from './error-line.ts';

const MESSAGE = 'TW-4012: Folder "Accounts" is locked by another device';

/** What is known of the task that a post with this title and a message in code makes. */
const knownOf = (title: string, lines: readonly string[]): readonly (string | null)[] => {
  const body = ['It says:', '```', ...lines, '```'].join('\n');
  const errors = errorLinesOf(`${title}\n\n${body}`);
  return errorLineTasks(question({ title, body, errors })).map(({ task }) => task.known);
};

it('a title in the asker’s own words is no answer to which line it is', () => {
  expect(knownOf('TW-4012: the folder is locked', [MESSAGE])).toEqual([null]);
});

it('a title that quotes one line alone is', () => {
  const title = `Since today ${MESSAGE}, every time`;
  expect(knownOf(title, [MESSAGE, 'fatal: the queue was denied'])).toEqual([lineKey(MESSAGE)]);
});

it('one line alone is nothing to choose from', () => {
  expect(knownOf('What does this mean?', [MESSAGE])).toEqual([]);
});
