import { describe, expect, it } from 'vitest';
import { keyLineOf } from './key-line.ts';

const PYTHON = `Traceback (most recent call last):
  File "/srv/kiln/fire.py", line 88, in heat
    raise KilnError(code)
  File "/srv/kiln/zone.py", line 12, in zone
    return zones[name]
KeyError: 'bisque'`;

const JAVA = `2026-03-02 10:11:12 INFO  starting
java.lang.IllegalStateException: The kiln is still hot
    at kiln.Door.open(Door.java:31)
    at kiln.Main.main(Main.java:9)
    ... 14 more`;

describe('the key line of a pasted text', () => {
  it.each([
    ['a Python traceback', PYTHON, "KeyError: 'bisque'"],
    ['a Java trace with log lines in front', JAVA, 'java.lang.IllegalStateException: The kiln is still hot'],
    [
      'a Node trace',
      "node:internal/modules/cjs/loader:1080\n  throw err;\n  ^\n\nError: Cannot find module 'glaze'\nRequire stack:\n- /srv/app/index.js\n    at Module._resolveFilename (node:internal/modules/cjs/loader:1077:15)",
      "Error: Cannot find module 'glaze'",
    ],
    [
      'Windows line ends',
      'Build started\r\nerror TS2307: Cannot find module "glaze".\r\nDone in 3 s',
      'error TS2307: Cannot find module "glaze".',
    ],
  ])('%s', (_name, text, key) => {
    expect(keyLineOf(text)?.text).toBe(key);
  });

  it('says how many lines there were, and leaves the frames out', () => {
    const found = keyLineOf(PYTHON);
    expect(found?.lines).toBe(6);
    expect(found?.others.join('\n')).not.toContain('fire.py');
  });

  it('is null where nothing looks like an error', () => {
    expect(keyLineOf('Bread\nButter\nTwo jars of honey')).toBeNull();
    expect(keyLineOf('')).toBeNull();
  });

  it('takes what stands at the end of a paste of any length, in bounded time', () => {
    const long = `${'12:00 all is well with zone 4\n'.repeat(400_000)}${PYTHON}`;
    const before = performance.now();
    expect(keyLineOf(long)?.text).toBe("KeyError: 'bisque'");
    expect(keyLineOf('x'.repeat(5_000_000))).toBeNull();
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
