/** Wrong values for every field of an answer: other types, other sizes, and what breaks code that believes in names. */

/** Where a value stands in an answer. */
export type Path = readonly (string | number)[];

export interface Wrong {
  name: string;
  /** The value as JSON text; null takes the field away. */
  json: string | null;
}

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** For every field; a field that these change nothing about is none that we read. */
export const LOOKS: readonly Wrong[] = [
  { name: 'nothing', json: null },
  {
    name: 'an object that passes for another',
    json: '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":1,"then":1,"length":1e9}',
  },
];

/** For the fields that we read. */
export const WRONG_VALUES: readonly Wrong[] = [
  { name: 'null', json: 'null' },
  { name: 'true', json: 'true' },
  { name: 'zero', json: '0' },
  { name: 'a negative number', json: '-1' },
  { name: 'a fraction', json: '0.5' },
  { name: 'the largest whole number', json: '9007199254740991' },
  { name: 'a number beyond all', json: '1e999' },
  { name: 'an empty text', json: '""' },
  { name: 'half a character', json: String.raw`"\ud800"` },
  { name: 'a null character', json: String.raw`"\u0000"` },
  { name: 'a way up', json: '"../../admin"' },
  { name: 'another host', json: '"https://elsewhere.example/x"' },
  { name: 'another host without a scheme', json: '"//elsewhere.example/x"' },
  { name: 'an address that runs', json: '"javascript:alert(1)"' },
  { name: 'an element', json: '"<img src=x onerror=alert(1)>"' },
  { name: 'a long text', json: JSON.stringify('lorem '.repeat(2_000)) },
  { name: 'the end of time', json: '"+275760-09-13T00:00:00.000Z"' },
  { name: 'a time before all', json: '"-271821-04-20T00:00:00.000Z"' },
  { name: 'an empty list', json: '[]' },
  { name: 'a list of nothing', json: '[null]' },
  { name: 'a long list', json: JSON.stringify(Array.from({ length: 1_000 }, (_, index) => index)) },
  { name: 'a deep list', json: nested(10_000) },
  { name: 'an empty object', json: '{}' },
];

/** Every field, those in lists only in the first entry. */
export function pathsIn(value: unknown, before: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [before];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.slice(0, 1).map((one, index) => [index, one])
    : Object.entries(value);
  return [before, ...entries.flatMap(([key, one]) => pathsIn(one, [...before, key]))];
}

/** The answer as JSON text with one value replaced: text, because some values have no other form. */
export function withWrong(answer: unknown, path: Path, { json }: Wrong): string {
  const [key, ...rest] = path;
  if (key === undefined) return json ?? '';
  const at = (one: unknown, mine: boolean): string | undefined =>
    mine
      ? rest.length === 0
        ? (json ?? undefined)
        : withWrong(one, rest, { name: '', json })
      : JSON.stringify(one);
  if (Array.isArray(answer)) {
    return `[${answer.flatMap((one, index) => at(one, index === key) ?? []).join(',')}]`;
  }
  const fields = Object.entries(answer as object).flatMap(([name, one]) => {
    const text = at(one, name === key);
    return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
  });
  return `{${fields.join(',')}}`;
}
