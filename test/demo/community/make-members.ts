/** The people of the demo community, a few of whom do most of it, as in every forum. */
import type { Random } from '../../eval/fuzz/random.ts';
import { TRUSTED, type ForumUser } from '../forum/records.ts';

const FIRST =
  'ada bo cleo dai eli fay gus hana ivo jun kim lior mei nils oda pia quim rosa sven tove uma vik wen yara zoe'.split(
    ' ',
  );
const LAST =
  'ash brook calder dunn eide frost gale holt isen jarvis kerr lund marsh north oake pell quist reed stone thorn ulm vane west york zell'.split(
    ' ',
  );

export interface DemoMember extends ForumUser {
  /** How much of the answering is theirs; falls with the rank as 1 / rank^0.9. */
  weight: number;
  /** Chance that an answer of theirs is the right one. */
  knows: number;
}

/** @param count at least 1; the first is the moderator */
export const makeMembers = (count: number, random: Random): DemoMember[] =>
  Array.from({ length: count }, (_, index) => {
    const first = random.pick(FIRST);
    const last = random.pick(LAST);
    const knows = index < 30 ? 0.75 + random.next() * 0.2 : 0.2 + random.next() * 0.55;
    return {
      id: index + 1,
      username: `${first}_${last}_${index + 1}`,
      name: `${capital(first)} ${capital(last)}`,
      trustLevel: index === 0 ? 4 : index < 30 ? 3 : index < 300 ? 2 : 1,
      moderator: index === 0,
      ...TRUSTED,
      weight: 1 / (index + 1) ** 0.9,
      knows,
    };
  });

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
