import { Window } from 'happy-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hideAgain } from './hide-again.ts';

describe('hiding what was hidden', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('hides the outermost elements without any visible text, and nothing else', () => {
    const window = new Window();
    const { document } = window;
    for (const name of ['document', 'NodeFilter', 'HTMLElement'] as const) vi.stubGlobal(name, window[name]);
    const paragraph = (id: string, text: string): void => {
      const element = document.createElement('section');
      const inner = document.createElement('p');
      element.id = id;
      inner.textContent = text;
      element.append(inner);
      document.body.append(element);
    };
    paragraph('shown', 'The  Disk is full');
    paragraph('hidden', 'Your browser is too old');
    paragraph('empty', '');
    hideAgain('THE DISK IS\nFULL');
    document.dispatchEvent(new window.Event('DOMContentLoaded'));
    const display = (id: string): string =>
      (document.getElementById(id) as unknown as { style: { display: string } }).style.display;
    expect(['shown', 'hidden', 'empty'].map(display)).toEqual(['', 'none', '']);
  });
});
