import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_REPORT_TEXT, parseTapped } from './tap-protocol.ts';

it('reads what the tap sends', () => {
  expect(parseTapped('["uncaught","x is not a function","TypeError"]')).toEqual({
    kind: 'uncaught',
    text: 'x is not a function',
    name: 'TypeError',
  });
  expect(parseTapped('["request","Request failed with status code 502","",502,"GET /api"]')).toEqual({
    kind: 'request',
    text: 'Request failed with status code 502',
    status: 502,
    request: 'GET /api',
  });
});

it.each([
  ['another kind', '["visible","x"]'],
  ['no text', '["console",""]'],
  ['a number for text', '["console",5]'],
  ['an object', '{"kind":"console","text":"x"}'],
  ['broken JSON', '["console"'],
  ['an object in place of a string', { kind: 'console' }],
  ['nothing', undefined],
])('%s is no report', (_name, detail) => {
  expect(parseTapped(detail)).toBeNull();
});

it('drops members that are not what they should be', () => {
  expect(parseTapped('["console","x",{"a":1},"502",{"toString":1}]')).toEqual({ kind: 'console', text: 'x' });
  expect(parseTapped('["console","x","<b>Error</b>",1e9,5]')).toEqual({ kind: 'console', text: 'x' });
});

it('whatever the page sends, it neither throws nor grows nor touches prototypes', () => {
  const forged = fc.oneof(
    fc.json(),
    fc.anything(),
    fc
      .tuple(
        fc.constantFrom('console', 'uncaught', '__proto__'),
        fc.string({ maxLength: 9_000 }),
        fc.jsonValue(),
        fc.jsonValue(),
        fc.jsonValue(),
      )
      .map((report) => JSON.stringify(report)),
    fc.constantFrom(
      '{"__proto__":{"polluted":1}}',
      '[{"__proto__":{"polluted":1}},"x"]',
      '["console","x",{"__proto__":{"polluted":1}}]',
      '{"constructor":{"prototype":{"polluted":1}}}',
    ),
  );
  fc.assert(
    fc.property(forged, (detail) => {
      const report = parseTapped(detail);
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
      if (!report) return;
      expect(report.text.length).toBeLessThanOrEqual(MAX_REPORT_TEXT);
      expect(Object.getPrototypeOf(report)).toBe(Object.prototype);
    }),
    { numRuns: 1_000 },
  );
});
