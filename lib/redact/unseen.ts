/**
 * Characters that nobody sees (Unicode's Default_Ignorable_Code_Point): zero-width spaces and joiners, soft hyphens, marks
 * of direction. Pages put them into long words, and a secret that holds one is still that secret to whoever copies it.
 */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** A text as it is seen; `places` says where each of its UTF-16 units stands in the text that was given. */
interface SeenText {
  text: string;
  places: number[];
}

export function seenIn(text: string): SeenText {
  const places: number[] = [];
  let from = 0;
  const keepUntil = (end: number): void => {
    for (let at = from; at < end; at += 1) places.push(at);
  };
  for (const { 0: unseen, index } of text.matchAll(UNSEEN)) {
    keepUntil(index);
    from = index + unseen.length;
  }
  keepUntil(text.length);
  return { text: withoutUnseen(text), places };
}
