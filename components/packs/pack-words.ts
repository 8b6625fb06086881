import { questionsWords } from '../shared/question-count.ts';
import type { InstallEnd, ShownPack } from './shown-pack.ts';

/** Bytes as people say them: `640 kB`, `3.1 MB`, `1.2 GB`. */
export function bytesWords(bytes: number): string {
  const [unit, size] = bytes < 1e6 ? ['kB', 1e3] : bytes < 1e9 ? ['MB', 1e6] : (['GB', 1e9] as const);
  const count = bytes / size;
  return `${count.toLocaleString('en', { maximumFractionDigits: count < 10 && unit !== 'kB' ? 1 : 0 })} ${unit}`;
}

/** A moment (milliseconds since 1970) as a day. */
export const dayWords = (at: number): string =>
  new Date(at).toLocaleDateString('en-GB', { dateStyle: 'medium' });

/** How many packs. */
export const packsWords = (packs: number): string =>
  packs === 1 ? '1 pack' : `${packs.toLocaleString('en')} packs`;

/** "12,000 questions · 31 MB · published 3 Nov 2026"; one that should have been replaced says since when it was not. */
export function packFacts({ questions, bytes, published, stale, otherVersion }: ShownPack): string {
  const when =
    published === null ? [] : [`${stale ? 'not updated since' : 'published'} ${dayWords(published)}`];
  const newer = otherVersion === 'newer' ? ['a newer version is kept'] : [];
  // Lines break between the facts only.
  return [questionsWords(questions), bytesWords(bytes), ...when, ...newer]
    .map((fact) => fact.replaceAll(' ', '\u00a0'))
    .join(' · ');
}

/** How an install ended; '' where it stopped to ask. */
export function installedWords(end: InstallEnd): string {
  if (end.kind === 'installed') return `${end.name} is installed: ${questionsWords(end.questions)}`;
  return end.kind === 'current' ? `${end.name} is up to date` : '';
}

/** A key in groups that two people can read to each other. */
export const keyWords = (key: string): string => (key.match(/.{1,8}/g) ?? []).slice(0, 4).join(' ');
