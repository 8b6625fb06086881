// @vitest-environment happy-dom
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { CodeBlock } from './CodeBlock.tsx';

function drawAndCopy(text: string, answer: boolean) {
  const place = document.body.appendChild(document.createElement('div'));
  const copied: string[] = [];
  const onCopy = async (seen: string) => {
    copied.push(seen);
    return answer;
  };
  flushSync(() => createRoot(place).render(<CodeBlock text={text} onCopy={onCopy} />));
  place.querySelector<HTMLButtonElement>('[data-act=copy]')?.click();
  return { place, copied };
}

test('copies exactly what is seen', () => {
  const { place, copied } = drawAndCopy('sudo rm\u202e -rf\r\n\u200b./x\n', true);
  expect(copied).toEqual(['sudo rm⟨U+202E⟩ -rf\n⟨U+200B⟩./x']);
  expect(place.querySelector('pre')?.textContent).toBe(copied[0]);
});

test('selects the code and says how to copy where the clipboard is closed', async () => {
  const { place } = drawAndCopy('npm ci', false);
  await expect.poll(() => place.querySelector('[role=status]')?.textContent).toBe('Selected: press Ctrl+C');
  expect(document.getSelection()?.toString()).toBe('npm ci');
});
