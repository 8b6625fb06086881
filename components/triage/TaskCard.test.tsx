// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { answer, question } from '../../test/fixtures/samples.ts';
import type { Task } from '../../lib/model/triage.ts';
import { TaskCard } from './TaskCard.tsx';

const task: Task = {
  id: 'still-true|c/1|c/1#1',
  kind: 'still-true',
  communityId: 'c',
  questionId: 'c/1',
  answerId: 'c/1#1',
  otherQuestionId: null,
  version: null,
  choices: [
    { key: 'true', text: null },
    { key: 'outdated', text: null },
  ],
  known: 'true',
};

/** Presses keys where the focus is, by default in a card that was just shown, and tells what came of it. */
async function press(
  keys: readonly (string | KeyboardEventInit)[],
  taught: string | null = null,
  isElsewhere = false,
): Promise<string[]> {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const done: string[] = [];
  await act(async () =>
    root.render(
      <TaskCard
        shown={{ task, question: question({ id: 'c/1' }), answer: answer({ id: 'c/1#1' }), other: null }}
        community="C"
        place={3}
        of={5}
        taught={taught}
        canUndo={keys.includes('u')}
        onChoose={(choice) => done.push(choice)}
        onUndo={() => done.push('undone')}
        onNext={() => done.push('next')}
        onCopy={async () => true}
      />,
    ),
  );
  done.push(host.textContent.includes('3 of 5') ? 'shown' : 'not shown');
  if (isElsewhere && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  for (const key of keys) {
    const init = typeof key === 'string' ? { key } : key;
    const pressed = new KeyboardEvent('keydown', { ...init, bubbles: true });
    await act(async () => void (document.activeElement ?? document.body).dispatchEvent(pressed));
  }
  await act(async () => root.unmount());
  host.remove();
  return done;
}

it('keys choose, 0 cannot tell, U takes back; keys without a choice do nothing', async () => {
  expect(await press(['1', '2', '3', '0', 'u', 'x'])).toEqual([
    'shown',
    'true',
    'outdated',
    'cant-tell',
    'undone',
  ]);
});
it('a key that is held, or belongs to the browser, chooses nothing', async () => {
  expect(
    await press([
      { key: '1', repeat: true },
      { key: '1', ctrlKey: true },
    ]),
  ).toEqual(['shown']);
});
it('while somebody is taught, a key goes on', async () => {
  expect(await press(['1'], 'outdated')).toEqual(['shown', 'next']);
});
it('keys pressed elsewhere in the page choose nothing', async () => {
  expect(await press(['1', 'u'], null, true)).toEqual(['shown']);
});
