import { expect, test } from 'vitest';
import { textDirection } from './text-direction.ts';

test.each([
  ['502 Bad Gateway', 'ltr'],
  ['«502»: الخادم', 'rtl'],
  ['שגיאה 404', 'rtl'],
  ['nginx: الخادم', 'ltr'],
  ['502', 'ltr'],
  ['', 'ltr'],
])('%s reads %s', (text, direction) => expect(textDirection(text)).toBe(direction));
