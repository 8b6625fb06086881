import { describe, expect, it } from 'vitest';
import { editStands } from './edit-stands.ts';

const BEFORE = 'Run `chmod -r 640` on the folder, then start the service again: that cured it here.';
const BODY = 'Run `chmod -R 640` on the folder, then start the service again: that cured it here.';
const edit = { kind: 'edit' as const, threadId: '1', postId: '2', body: BODY, before: BEFORE };

describe('editStands', () => {
  it.each([
    ['as-wished', BODY],
    ['as-wished', `${BODY}\r\n`],
    ['as-before', BEFORE],
    ['as-before', `  ${BEFORE}`],
    // Neither of the two that differ by one sign alone: whose it is cannot be told.
    ['changed', BODY.replace('here.', 'here!')],
    ['changed', 'Something else altogether.'],
  ] as const)('%s: %j', (expected, stands) => {
    expect(editStands(edit, stands)).toBe(expected);
  });
  it('goes by the words where the forum changed quotation marks', () => {
    const other = { ...edit, body: 'Press "Reset" twice.', before: 'Press "Reset" once.' };
    expect(editStands(other, 'Press “Reset” twice.')).toBe('as-wished');
    expect(editStands(other, 'Press “Reset” once.')).toBe('as-before');
  });
});
