/**
 * Bluesky's texts: plain, with marks beside them ("facets") that tell by bytes of UTF-8 where links, mentions and hashtags
 * stand (lexicon `app.bsky.richtext.facet`).
 */
import { z } from 'zod';

/** The lexicon of posts allows 300 graphemes and 3,000 bytes. */
const MAX_GRAPHEMES = 300;
const MAX_BYTES = 3_000;

const LINK = 'app.bsky.richtext.facet#link';
const MENTION = 'app.bsky.richtext.facet#mention';
const TAG = 'app.bsky.richtext.facet#tag';

export const Facet = z.object({
  index: z.object({ byteStart: z.int().min(0), byteEnd: z.int().min(0) }),
  features: z.array(
    z.object({
      $type: z.string(),
      uri: z.string().optional(),
      did: z.string().optional(),
      tag: z.string().optional(),
    }),
  ),
});
export type Facet = z.infer<typeof Facet>;

/** How many letters a person sees too many; 0 where it fits. */
export function tooManyLetters(text: string): number {
  let graphemes = 0;
  for (const _ of new Intl.Segmenter().segment(text)) graphemes++;
  const bytes = new TextEncoder().encode(text).length;
  return Math.max(0, graphemes - MAX_GRAPHEMES, bytes > MAX_BYTES ? 1 : 0);
}

/** As Markdown: line ends stay, and links lead where they lead although the text shows a part of them. */
export function markdownOfPost(text: string, facets: readonly Facet[]): string {
  const bytes = new TextEncoder().encode(text);
  const slice = (from: number, to?: number): string => new TextDecoder().decode(bytes.slice(from, to));
  let out = '';
  let end = 0;
  for (const { index, features } of facets.toSorted((a, b) => a.index.byteStart - b.index.byteStart)) {
    const uri = features.find(({ $type }) => $type === LINK)?.uri;
    if (uri === undefined || index.byteStart < end || index.byteEnd > bytes.length) continue;
    if (!URL.canParse(uri) || !/^https?:$/.test(new URL(uri).protocol)) continue;
    const shown = slice(index.byteStart, index.byteEnd);
    const target = uri.replaceAll('(', '%28').replaceAll(')', '%29');
    out += slice(end, index.byteStart) + (shown === uri ? shown : `[${shown}](${target})`);
    end = index.byteEnd;
  }
  return (out + slice(end)).replaceAll(/(?<!\n)\n(?!\n)/g, '  \n');
}

/** Tags of a post: those in its text, and those beside it. */
export const tagsOf = (facets: readonly Facet[], beside: readonly string[]): string[] => [
  ...new Set([
    ...facets.flatMap(({ features }) =>
      features.flatMap(({ $type, tag }) => ($type === TAG ? (tag ?? []) : [])),
    ),
    ...beside,
  ]),
];

/**
 * Marks for links, and for one word that means an account or a hashtag.
 * @param word as it stands at the end of the text, e.g. `@name.example`
 */
export function facetsFor(
  text: string,
  word: { text: string; mention: string } | { text: string; tag: string } | null,
): Facet[] {
  const bytesBefore = (index: number): number => new TextEncoder().encode(text.slice(0, index)).length;
  const spanOf = (index: number, shown: string): Facet['index'] => ({
    byteStart: bytesBefore(index),
    byteEnd: bytesBefore(index + shown.length),
  });
  const links = [...text.matchAll(/\bhttps?:\/\/[^\s<>()]+[^\s<>().,;:!?'"`*]/g)].map((match): Facet => ({
    index: spanOf(match.index, match[0]),
    features: [{ $type: LINK, uri: match[0] }],
  }));
  const at = word === null ? -1 : text.lastIndexOf(word.text);
  if (word === null || at < 0) return links;
  const feature = 'mention' in word ? { $type: MENTION, did: word.mention } : { $type: TAG, tag: word.tag };
  return [...links, { index: spanOf(at, word.text), features: [feature] }];
}
