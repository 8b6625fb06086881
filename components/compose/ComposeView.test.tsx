// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { question } from '../../test/fixtures/samples.ts';
import { Draft } from '../../lib/model/written.ts';
import { ComposeView, type ComposeProps } from './ComposeView.tsx';
import type { Place } from './WhereField.tsx';
import type { Review, ReviewedField } from './review.ts';

const field = (text: string): ReviewedField => ({ text, findings: [], sent: text });
const review = (part: Partial<Review> = {}): Review => ({
  title: field(''),
  body: field('Restart it.'),
  answer: field(''),
  stop: null,
  dangers: [],
  ...part,
});
const forum: Place = {
  id: 'forum',
  name: 'Forum',
  userName: 'ada',
  canWrite: true,
  canHandOver: false,
  cannot: null,
};
const draft = Draft.parse({
  id: 'd1',
  questionId: 'forum/1',
  communityId: 'forum',
  title: 'It broke',
  body: 'Restart it.',
  updatedAt: '2026-03-01T12:00:00.000Z',
});

beforeAll(() => {
  // React asks for this where its updates are awaited.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

let root: Root;
let host: HTMLElement;
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});
afterEach(async () => {
  await act(async () => root.unmount());
  host.remove();
});

async function show(part: Partial<ComposeProps> = {}): Promise<() => void> {
  const onSend = vi.fn<() => void>();
  const nothing = (): void => {};
  await act(async () =>
    root.render(
      <ComposeView
        draft={draft}
        question={question({ communityId: 'forum' })}
        page={null}
        places={[forum]}
        lists={null}
        review={review()}
        duplicates={null}
        saved="saved"
        sending={false}
        problem={null}
        onChange={nothing}
        onKeep={nothing}
        onCheck={() => part.review ?? review()}
        onSend={onSend}
        onHandOver={nothing}
        onHandedOver={nothing}
        onDelete={nothing}
        onBack={nothing}
        onConnect={nothing}
        onWiden={null}
        onCopy={async () => true}
        {...part}
      />,
    ),
  );
  return onSend;
}
const sendButton = (): HTMLElement | null => host.querySelector('[data-testid="compose-send"]');
const press = (): Promise<void> => act(async () => sendButton()?.click());

it('what needs no remark is sent with one press', async () => {
  const onSend = await show();
  await press();
  expect(onSend).toHaveBeenCalledOnce();
});

it('what was found has to be read before it is sent, and again when it changes', async () => {
  const found = (key: string): Review =>
    review({
      body: {
        ...field('Write to a@b.example.'),
        findings: [{ key, kind: 'mail', start: 9, end: 20, text: 'a@b.example', by: '<mail>' }],
        sent: 'Write to <mail>.',
      },
    });
  const onSend = await show({ review: found('mail:a') });
  expect(sendButton()?.textContent).toBe('Check, then send');
  await press();
  expect(onSend).not.toHaveBeenCalled();
  const again = await show({ review: found('mail:b') });
  await press();
  expect(again).not.toHaveBeenCalled();
  await press();
  expect(again).toHaveBeenCalledOnce();
});

it('nothing is sent that the gate stops, is empty, or has no way there', async () => {
  const stopped = await show({ review: review({ stop: { why: 'No.', instead: 'Call them.' } }) });
  await press();
  expect(stopped).not.toHaveBeenCalled();
  expect(host.querySelector('[data-testid="compose-stop"]')?.textContent).toContain('Call them.');
  const empty = await show({ draft: { ...draft, body: ' ' } });
  await press();
  expect(empty).not.toHaveBeenCalled();
  const readOnly = await show({
    places: [{ ...forum, userName: null, canWrite: false, cannot: 'It takes no replies.' }],
  });
  await press();
  expect(readOnly).not.toHaveBeenCalled();
  expect(host.textContent).toContain('It takes no replies.');
});

it('whoever presses too early is told what is missing, until it is there', async () => {
  const said = (): string => host.querySelector('[data-testid="compose-saved"]')?.textContent ?? '';
  await show({ draft: { ...draft, body: '' } });
  expect(said()).toContain('Draft saved');
  await press();
  expect(said()).toContain('Write your answer first.');
  await show();
  expect(said()).toContain('Draft saved');
});

it('a stopped draft is not said to go anywhere', async () => {
  await show({ review: review({ stop: { why: 'No.', instead: 'Call them.' } }) });
  expect(host.querySelector('[data-testid="compose-taken-out"]')?.textContent).toBe(
    'Your draft stays here, and nothing of it is sent.',
  );
  expect(host.textContent).not.toContain('Goes to Forum');
});

it('what stands in a text twice is taken out as one thing', async () => {
  const mail = { key: 'mail:a', kind: 'mail' as const, text: 'a@b.example', by: '<mail>' };
  await show({
    review: review({
      body: {
        text: 'a@b.example, a@b.example',
        findings: [
          { ...mail, start: 0, end: 11 },
          { ...mail, start: 13, end: 24 },
        ],
        sent: '<mail>, <mail>',
      },
    }),
  });
  expect(host.querySelectorAll('[data-testid="compose-found"]')).toHaveLength(1);
  expect(host.querySelector('[data-testid="compose-taken-out"]')?.textContent).toMatch(/^One thing/);
});

it('what was written since it was looked through is looked through before it goes', async () => {
  const onSend = await show({ onCheck: () => review({ stop: { why: 'No.', instead: 'Call them.' } }) });
  await press();
  expect(onSend).not.toHaveBeenCalled();
});

it('is taken to the site where nobody is signed in, or nothing can be sent to', async () => {
  const onHandOver = vi.fn<() => void>();
  const handButton = (): HTMLElement | null => host.querySelector('[data-testid="compose-hand-over"]');
  await show({ places: [{ ...forum, canHandOver: true }], onHandOver });
  expect(handButton()).toBeNull();
  await show({ places: [{ ...forum, canHandOver: true, userName: null }], onHandOver });
  expect(sendButton()).not.toBeNull();
  expect(handButton()).not.toBeNull();
  const readOnly = { ...forum, canHandOver: true, canWrite: false };
  await show({ places: [readOnly], onHandOver, draft: { ...draft, body: '' } });
  await act(async () => handButton()?.click());
  expect(onHandOver).not.toHaveBeenCalled();
  await show({ places: [readOnly], onHandOver });
  expect(sendButton()).toBeNull();
  await act(async () => handButton()?.click());
  expect(onHandOver).toHaveBeenCalledOnce();
});

it('what was taken to the site can be copied once more, part by part', async () => {
  const copied: string[] = [];
  await show({
    draft: { ...draft, handedOverAt: '2026-03-01T12:00:00.000Z' },
    onCopy: async (text) => copied.push(text) > 0,
  });
  const parts = [...host.querySelectorAll<HTMLElement>('[data-testid="compose-copy"]')];
  expect(parts.map(({ dataset }) => dataset.part)).toEqual(['body']);
  await act(async () => parts[0]?.click());
  expect(copied).toEqual(['Restart it.']);
});

it('a question is filed by the forum’s own lists, in its usual place at first', async () => {
  const onChange = vi.fn<ComposeProps['onChange']>();
  await show({
    draft: { ...draft, kind: 'question', questionId: null, tags: ['Sync'] },
    lists: {
      categories: [
        { id: '1', name: 'News' },
        { id: '2', name: 'Help' },
      ],
      usual: '2',
      tags: ['sync', 'print'],
    },
    onChange,
  });
  expect(host.querySelector<HTMLSelectElement>('[data-testid="compose-category"]')?.value).toBe('2');
  const tag = (name: string) => host.querySelector<HTMLElement>(`[data-tag="${name}"]`);
  expect(tag('sync')?.ariaPressed ?? tag('sync')?.getAttribute('aria-pressed')).toBe('true');
  await act(async () => tag('print')?.click());
  expect(onChange).toHaveBeenLastCalledWith({ tags: ['sync', 'print'] }, false);
});

it('shows tags that go along although the forum’s own are not known, and leaves them out', async () => {
  const onChange = vi.fn<ComposeProps['onChange']>();
  const tags = (): HTMLElement | null => host.querySelector('[data-testid="compose-tags"]');
  const asked: Draft = { ...draft, kind: 'question', questionId: null, tags: ['Quay OS', 'Sync'] };
  await show({ draft: asked, onChange });
  expect(tags()?.textContent).toContain('Quay OS, Sync');
  await act(async () => tags()?.querySelector('button')?.click());
  expect(onChange).toHaveBeenLastCalledWith({ tags: [] }, false);
  await show({ draft: { ...draft, tags: ['Sync'] } });
  expect(tags()).toBeNull();
});

it('shows the exact text that will be sent', async () => {
  await show();
  expect(host.querySelector('[data-testid="compose-exact"]')?.textContent).toBe('Restart it.');
});

it('a text that was cut because it is as long as one can be says so', async () => {
  const full = (): Element | null => host.querySelector('[data-testid="compose-full"]');
  await show({ draft: { ...draft, body: 'x'.repeat(49_999) } });
  expect(full()).toBeNull();
  await show({ draft: { ...draft, body: 'x'.repeat(50_000) } });
  expect(full()?.textContent).toContain('50,000');
});
