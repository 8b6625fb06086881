import { confidenceWords } from './confidence-words.ts';

/** The title as a sentence: it gets a full stop unless it ends in a mark of its own, "how do I get in?". */
export const asSentence = (title: string): string => {
  const trimmed = title.trim();
  return /[.!?…。！？؟।]["'”’»)\]]*$/u.test(trimmed) ? trimmed : `${trimmed}.`;
};

/** What a screen reader hears when the card appears. `confidence` is a probability, 0 to 1. */
export function announcementWords(title: string, confidence: number): string {
  const { words, percent } = confidenceWords(confidence);
  const sure = words.charAt(0).toUpperCase() + words.slice(1);
  return `Peerside found a fix: ${asSentence(title)} ${sure}, ${percent} percent. It stands at the end of this page.`;
}
