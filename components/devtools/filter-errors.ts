import type { ListedError } from './listed-error.ts';

export type ListedKind = 'all' | ListedError['kind'];

/** Errors of one kind whose message, codes or address hold each of the typed words, whatever their case. */
export function filterErrors(errors: readonly ListedError[], kind: ListedKind, text: string): ListedError[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return errors.filter((error) => {
    if (kind !== 'all' && error.kind !== kind) return false;
    if (words.length === 0) return true;
    const said = wholeText(error).toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** All that is known of an error, as it is copied: its message, then what belongs to it. */
export function wholeText({ text, lines, codes, type, request }: ListedError): string {
  const rest = [
    ...(request ? [`${request.method} ${request.address}`] : []),
    ...lines,
    ...(type === undefined ? [] : [type]),
    ...codes,
  ];
  const known: string[] = [text];
  for (const line of rest) if (!known.some((before) => before.includes(line))) known.push(line);
  return known.join('\n');
}

/** Which row a key chooses, from the one that is chosen (-1: none); null for keys that choose nothing. */
export function rowAfter(key: string, chosen: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(chosen + 1, count - 1);
    case 'ArrowUp':
      return chosen < 0 ? count - 1 : Math.max(chosen - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
