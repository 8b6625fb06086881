import { expect, it } from 'vitest';
import { namedAlike } from './named-alike.ts';

it('finds the communities that one could take for each other', () => {
  const found = namedAlike([
    { id: 'a.example', name: 'Quayside Help' },
    { id: 'b.example', name: 'Lids' },
    { id: 'c.example', name: 'quayside  help ' },
  ]);
  expect([...found]).toEqual(['a.example', 'c.example']);
});
