import { expect, test } from 'vitest';
import { findBrowser, type Machine } from './browsers.ts';

const machine = (paths: string[], env: NodeJS.ProcessEnv = {}): Machine => ({
  platform: 'linux',
  env: { PATH: '/opt/bin:/usr/bin', ...env },
  runnable: (path) => paths.includes(path),
});

test('the better browser wins over the earlier folder', () => {
  const found = findBrowser('chromium', machine(['/opt/bin/microsoft-edge', '/usr/bin/chromium']));
  expect(found).toEqual({ ok: true, value: '/usr/bin/chromium' });
});

test('branded Chrome is not taken: it does not load the extension', () => {
  expect(findBrowser('chromium', machine(['/usr/bin/google-chrome']))).toEqual({ ok: true, value: null });
});

test('the environment variable wins, and a wrong one is told instead of passed over', () => {
  const env = { PEERSIDE_FIREFOX: '/home/me/firefox/firefox' };
  expect(findBrowser('firefox', machine(['/home/me/firefox/firefox', '/usr/bin/firefox'], env))).toEqual({
    ok: true,
    value: '/home/me/firefox/firefox',
  });
  expect(findBrowser('firefox', machine(['/usr/bin/firefox'], env))).toMatchObject({
    ok: false,
    problem: expect.stringContaining('PEERSIDE_FIREFOX'),
  });
});

test('macOS and Windows have their usual places', () => {
  const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
  expect(findBrowser('firefox', { ...machine([mac]), platform: 'darwin' })).toEqual({ ok: true, value: mac });
  const looked: string[] = [];
  findBrowser('chromium', {
    platform: 'win32',
    env: { ProgramFiles: 'C:\\Program Files' },
    runnable: (path) => looked.push(path) < 0,
  });
  expect(looked.some((path) => path.endsWith('Microsoft\\Edge\\Application\\msedge.exe'))).toBe(true);
});
