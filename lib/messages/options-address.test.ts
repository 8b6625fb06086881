import { expect, it } from 'vitest';
import { optionsPath, packFromHash } from './options-address.ts';

it('gives back the pack that it was made for, key and all', () => {
  const pack = `https://packs.example/a b/manifest?x=1#${'0f'.repeat(32)}`;
  const path = optionsPath(pack);
  expect(path).toMatch(/^\/options\.html#\/pack\/[^#\s]+$/);
  expect(packFromHash(path.slice(path.indexOf('#')))).toBe(pack);
});

it('takes nothing from other addresses', () => {
  expect(['', '#packs', '#/pack/', '#/pack/%E0%A4%A'].map(packFromHash)).toEqual(['', '', '', '']);
});
