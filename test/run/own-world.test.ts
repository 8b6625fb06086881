import { expect, test } from 'vitest';
import { needsOwnWorld } from './own-world.ts';

test.each([
  ['a database that stands in', "import 'fake-indexeddb/auto';", true],
  ['a browser that stands in', "import { fakeBrowser } from 'wxt/testing/fake-browser';", true],
  ['a clock that stands in', 'beforeEach(() => vi.useFakeTimers());', true],
  ['a global that is changed', 'globalThis.fetch = offline;', true],
  ['functions alone', "import { expect, it, vi } from 'vitest';\nconst onCopy = vi.fn();", false],
])('%s', (_name, source, own) => {
  expect(needsOwnWorld(source)).toBe(own);
});
