import type { GateReason } from '../../model/draft-check.ts';
import { BUILD_CUES } from './cues/build-cues.ts';
import { ASKING_CUES, OWN_CUES, TROUBLE_CUES } from './cues/person-cues.ts';
import { TOPIC_CUES } from './cues/topic-cues.ts';
import type { SaidWords } from './draft-features.ts';
import { indexCues, matchCues, wordsOf, type CueIndex } from './match-cues.ts';

/** What is counted for one topic; `gate-weights.ts` has a weight for each. */
export const FEATURES = [
  'oneStrong',
  'twoStrong',
  'threeStrong',
  'oneWeak',
  'twoWeak',
  'threeWeak',
  'ownWeak',
  'troubleWeak',
  'oneFaint',
  'twoFaint',
  'threeFaint',
  'ownFaint',
  'plainFaint',
  'asking',
  'amount',
  'inTitle',
  'oneBuild',
  'twoBuild',
  'fourBuild',
  'code',
  'names',
  'long',
  'plain',
] as const;
export type Feature = (typeof FEATURES)[number];
export type Counted = Readonly<Record<Feature, number>>;

/** Lists that hold for all topics stand first; then three for each topic. */
const TOPICS = Object.entries(TOPIC_CUES) as [GateReason, (typeof TOPIC_CUES)[GateReason]][];
const PLAIN = [OWN_CUES, TROUBLE_CUES, ASKING_CUES, BUILD_CUES] as const;

let index: CueIndex | undefined;
/** Made when the first draft is read: most contexts never need it. */
const cueIndex = (): CueIndex =>
  (index ??= indexCues([
    ...PLAIN,
    ...TOPICS.flatMap(([, { strong, weak, faint }]) => [strong, weak, faint]),
  ]));

/** Frames of a stack, names of errors, calls and paths outside of marked code. */
const LOOKS_LIKE_CODE =
  /^\s{0,20}at \S{1,200}\(|\b\w{1,60}(?:Exception|Error)\b|\b[A-Z]{2,20}_[A-Z_]{2,40}\b|\w\(\)|=>|[;{]\s{0,5}$|\b0x[\da-f]{4}|--\w{3,20}|<\/?[a-z]{1,10}>/m;
/** Names as programs write them: versions, files, members, places on a disk. */
const NAMES =
  /\bv?\d{1,3}\.\d{1,3}\.\d{1,4}\b|\b[a-z]\w{0,40}_\w|\b[a-z]{2,20}[A-Z][a-z]|\b\w{1,40}\.(?:js|ts|py|rs|go|php|cpp|json|xml|ya?ml|toml|conf|dll|exe|so|log|sh)\b|\blocalhost\b|(?:^|\s)~?\/[a-z]{2,20}\/\w/m;
const LONG = 150;

const sentencesOf = (found: ReadonlyMap<number, Set<number>> | undefined): Set<number> =>
  new Set([...(found?.values() ?? [])].flatMap((sentences) => [...sentences]));
const flag = (yes: boolean): number => (yes ? 1 : 0);

/** The cues of one topic that stand in a draft. */
export interface CuesOfTopic {
  reason: GateReason;
  counted: Counted;
}
export interface CueWeights {
  bias: number;
  weights: Readonly<Record<Feature, number>>;
}

/** How a topic's cues weigh: above 0 they speak for stopping. */
export const weighCues = (counted: Counted, { weights, bias }: CueWeights): number =>
  FEATURES.reduce((sum, feature) => sum + weights[feature] * counted[feature], bias);

/**
 * Counts the cues of each topic in a draft.
 * @returns one entry per topic that has any cue; none for most drafts
 */
export function readCues(
  draft: { title: string; text: string },
  { said, words, hasCode, hasAmount }: SaidWords,
): CuesOfTopic[] {
  const [own, trouble, asking, build, ...byTopic] = matchCues(cueIndex(), words);
  const [ownIn, troubleIn, builds] = [sentencesOf(own), sentencesOf(trouble), build?.size ?? 0];
  const titleEnds = wordsOf(draft.title).at(-1)?.sentence ?? -1;
  const code = hasCode || LOOKS_LIKE_CODE.test(said);
  const names = NAMES.test(said);
  const long = words.length >= LONG;
  const plain = builds === 0 && !code && !names && !long;
  const always = {
    asking: flag((asking?.size ?? 0) > 0),
    amount: flag(hasAmount),
    oneBuild: flag(builds >= 1),
    twoBuild: flag(builds >= 2),
    fourBuild: flag(builds >= 4),
    code: flag(code),
    names: flag(names),
    long: flag(long),
    plain: flag(plain),
  };
  return TOPICS.flatMap(([reason], at) => {
    const [strong, weak, faint] = byTopic.slice(3 * at, 3 * at + 3);
    const [strongs, weaks, faints] = [strong?.size ?? 0, weak?.size ?? 0, faint?.size ?? 0];
    if (strongs + weaks + faints === 0) return [];
    const weakIn = [...sentencesOf(weak)];
    const counted: Counted = {
      ...always,
      oneStrong: flag(strongs >= 1),
      twoStrong: flag(strongs >= 2),
      threeStrong: flag(strongs >= 3),
      oneWeak: flag(weaks >= 1),
      twoWeak: flag(weaks >= 2),
      threeWeak: flag(weaks >= 3),
      ownWeak: flag(weakIn.some((sentence) => ownIn.has(sentence))),
      troubleWeak: flag(weakIn.some((sentence) => troubleIn.has(sentence))),
      oneFaint: flag(faints >= 1),
      twoFaint: flag(faints >= 2),
      threeFaint: flag(faints >= 3),
      ownFaint: flag([...sentencesOf(faint)].some((sentence) => ownIn.has(sentence))),
      plainFaint: flag(plain && faints >= 2),
      inTitle: flag([...sentencesOf(strong)].some((sentence) => sentence <= titleEnds)),
    };
    return [{ reason, counted }];
  });
}
