/**
 * Volatile parts of an error line changed, without the patterns of `lib/signature`: an evaluation that asked the same
 * patterns what is volatile would agree with itself.
 */

/** Where a changed value is the same error for sure, and another value of the same kind. */
const CHANGES: readonly [RegExp, (found: string) => string][] = [
  [/\bhttps?:\/\/[\w.:-]+\/?/g, () => 'https://other.example.net:8443/'],
  [/(?<![\w/:.<])\/(?:srv|home|usr|var|etc|opt|tmp)\/[\w./-]*\w/g, () => '/mnt/other/file.x'],
  [/\b(?:on |at )?line \d+/g, (found) => found.replace(/\d+/, '7301')],
  [/:\d+:\d+\b/g, () => ':7301:19'],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, () => '10.77.1.9'],
  [/\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b/g, () => '5d0f7c3e-aaaa-4bbb-8ccc-1234567890ab'],
  [/\b\d+ (?=bytes\b|seconds?\b|ms\b)/g, () => '73019 '],
  [/(?<=['"`])[a-z]{3,20}(?=['"`])/g, () => 'othervalue'],
];

/** The line with each kind of volatile part changed that it holds, one kind at a time; none when it holds none. */
export function changeVolatile(line: string): string[] {
  return CHANGES.map(([pattern, change]) => line.replace(pattern, change)).filter(
    (changed) => changed !== line,
  );
}
