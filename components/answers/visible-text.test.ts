import { expect, test } from 'vitest';
import { visibleCode, visibleProse } from './visible-text.ts';

test('code keeps what code is made of', () => {
  const code = 'if (a < b) {\n\treturn "ä 漢 🎉";\n}';
  expect(visibleCode(code)).toBe(code);
  expect(visibleCode('a\r\nb')).toBe('a\nb');
});

test.each([
  ['\u202e', 'U+202E'],
  ['\u2066', 'U+2066'],
  ['\u200b', 'U+200B'],
  ['\u200d', 'U+200D'],
  ['\u00ad', 'U+00AD'],
  ['\ufeff', 'U+FEFF'],
  ['\u0000', 'U+0000'],
  ['\u001b', 'U+001B'],
  ['\r', 'U+000D'],
  ['\u00a0', 'U+00A0'],
  ['\u3164', 'U+3164'],
  ['\u2028', 'U+2028'],
  ['\u{e0041}', 'U+E0041'],
])('code names %j', (character, name) => {
  expect(visibleCode(`rm -rf ${character}./x`)).toBe(`rm -rf ⟨${name}⟩./x`);
});

test('prose names only what turns the reading order', () => {
  expect(visibleProse('می‌خواهم 👩‍💻\u202eabc')).toBe('می‌خواهم 👩‍💻⟨U+202E⟩abc');
});
