import type { GateReason } from '../../model/draft-check.ts';
import { BUILD_CUES, OWN_CUES, TOPIC_CUES } from './cues.ts';
import { indexCues, matchCues, wordsOf, type CueIndex } from './match-cues.ts';

/** What is counted for one topic; `gate-weights.ts` has a weight for each. */
export const FEATURES = [
  'oneStrong',
  'twoStrong',
  'threeStrong',
  'oneWeak',
  'twoWeak',
  'ownWeak',
  'inTitle',
  'oneBuild',
  'twoBuild',
  'fourBuild',
  'code',
  'long',
] as const;
export type Feature = (typeof FEATURES)[number];
export type Counted = Readonly<Record<Feature, number>>;

interface TopicIndex {
  reason: GateReason;
  strong: CueIndex;
  weak: CueIndex;
}

let indexes: { topics: TopicIndex[]; own: CueIndex; build: CueIndex } | undefined;
/** Made when the first draft is read: most contexts never need them. */
const cueIndexes = (): NonNullable<typeof indexes> =>
  (indexes ??= {
    topics: (Object.entries(TOPIC_CUES) as [GateReason, (typeof TOPIC_CUES)[GateReason]][]).map(
      ([reason, { strong, weak }]) => ({ reason, strong: indexCues(strong), weak: indexCues(weak) }),
    ),
    own: indexCues(OWN_CUES),
    build: indexCues(BUILD_CUES),
  });

/** Code in Markdown says what the text is about, but its words are not the person's. */
const CODE = /```[^]{0,20000}?(?:```|$)|`[^`\n]{1,300}`/g;
/** Frames of a stack, names of errors, calls and paths outside of marked code. */
const LOOKS_LIKE_CODE =
  /^\s{0,20}at \S{1,200}\(|\b\w{1,60}(?:Exception|Error)\b|\b[A-Z]{2,20}_[A-Z_]{2,40}\b|\w\(\)|=>|[;{]\s{0,5}$|\b0x[\da-f]{4}|--\w{3,20}|<\/?[a-z]{1,10}>/m;
const LONG = 150;

/**
 * Counts the cues of each topic in a draft.
 * @returns one entry per topic that has any cue; none for most drafts
 */
export function readDraft(draft: {
  title: string;
  text: string;
}): { reason: GateReason; counted: Counted }[] {
  const { topics, own, build } = cueIndexes();
  const whole = `${draft.title}\n\n${draft.text}`;
  const said = whole.replace(CODE, ' ');
  const words = wordsOf(said);
  const ownIn = new Set([...matchCues(own, words).values()].flatMap((sentences) => [...sentences]));
  const builds = matchCues(build, words).size;
  const titleEnds = wordsOf(draft.title).at(-1)?.sentence ?? -1;
  const code = said !== whole || LOOKS_LIKE_CODE.test(whole) ? 1 : 0;
  return topics.flatMap(({ reason, ...cues }) => {
    const strong = [...matchCues(cues.strong, words).values()];
    const weak = [...matchCues(cues.weak, words).values()];
    if (strong.length + weak.length === 0) return [];
    const flag = (yes: boolean): number => (yes ? 1 : 0);
    const counted: Counted = {
      oneStrong: flag(strong.length >= 1),
      twoStrong: flag(strong.length >= 2),
      threeStrong: flag(strong.length >= 3),
      oneWeak: flag(weak.length >= 1),
      twoWeak: flag(weak.length >= 2),
      ownWeak: flag(weak.some((sentences) => [...sentences].some((sentence) => ownIn.has(sentence)))),
      inTitle: flag(strong.some((sentences) => [...sentences].some((sentence) => sentence <= titleEnds))),
      oneBuild: flag(builds >= 1),
      twoBuild: flag(builds >= 2),
      fourBuild: flag(builds >= 4),
      code,
      long: flag(words.length >= LONG),
    };
    return [{ reason, counted }];
  });
}
