/** What a person did for a community on one day, as one post in its triage thread: words for people, a block for programs. */
import { z } from 'zod';
import { CANT_TELL, Verdict } from './triage.ts';
import { targetOf } from './task-id.ts';

/** More verdicts of one day are not written, and not read. */
export const MOST_VERDICTS = 150;
export const MOST_WORKED = 100;
/** So many of a person's days are told of at most. */
export const MOST_DAYS = 31;
/** What stands further behind is not read, whatever a forum takes. */
export const MOST_BODY = 50_000;
const FENCE = 'peerside-verdicts';
const OPENS = new RegExp(`^(\`{3,})${FENCE}[ \\t]*$`);
const CLOSES = /^`+[ \t]*$/;

const LookUpsOfDay = z.object({ day: z.iso.date(), lookUps: z.int().min(0).max(100_000) });
export type LookUpsOfDay = z.infer<typeof LookUpsOfDay>;

export const DayPost = z.object({
  v: z.literal(1),
  /** UTC. */
  day: z.iso.date(),
  verdicts: z.array(Verdict).max(MOST_VERDICTS),
  /** Answers that worked for this person, where they share that. */
  worked: z.array(z.string().min(1).max(200)).max(MOST_WORKED).default([]),
  /** How many look-ups showed a fix on days that were over then, where they share that: numbers alone. */
  counts: z.array(LookUpsOfDay).max(MOST_DAYS).default([]),
});
export type DayPost = z.infer<typeof DayPost>;

/** The block as it may stand there: a broken verdict costs itself only. */
const Block = z.object({
  v: z.literal(1),
  day: z.iso.date(),
  verdicts: z.array(z.unknown()).default([]),
  worked: z.array(z.unknown()).default([]),
  counts: z.array(z.unknown()).default([]).catch([]),
});

/**
 * Reads the first block of a post. What it says of people is not looked at: who wrote it is the author of the post.
 * @returns null where it holds none that can be understood
 */
export function readDayPost(body: string): DayPost | null {
  const block = Block.safeParse(parse(blockIn(body.slice(0, MOST_BODY).replaceAll('\r\n', '\n')))).data;
  if (!block) return null;
  const verdicts = block.verdicts.slice(0, MOST_VERDICTS).flatMap((raw) => Verdict.safeParse(raw).data ?? []);
  const worked = z.string().min(1).max(200);
  return {
    v: 1,
    day: block.day,
    verdicts,
    worked: block.worked.slice(0, MOST_WORKED).flatMap((raw) => worked.safeParse(raw).data ?? []),
    counts: block.counts.slice(0, MOST_DAYS).flatMap((raw) => LookUpsOfDay.safeParse(raw).data ?? []),
  };
}

/** What stands in the first block, empty where there is none. Line by line: anybody may write a post that is all fences. */
function blockIn(text: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => OPENS.test(line));
  const [, fence] = OPENS.exec(lines[first] ?? '') ?? [];
  if (fence === undefined) return '';
  const end = lines.findIndex((line, at) => at > first && line.startsWith(fence) && CLOSES.test(line));
  return end < 0 ? '' : lines.slice(first + 1, end).join('\n');
}

/**
 * The post as Markdown. The same day post gives the same text.
 * @param titles task id → title of its question, as people know it; a task without one is not told in words
 */
export function writeDayPost(post: DayPost, titles: ReadonlyMap<string, string>): string {
  const { day, verdicts, worked, counts } = post;
  const said = verdicts.flatMap((verdict) => wordsOf(verdict, titles.get(verdict.taskId)));
  const facts = [
    ...(worked.length > 0 ? [`${worked.length} answers of this community worked for me.`] : []),
    ...(counts.length > 0
      ? [
          `Look-ups that showed a fix: ${counts.map(({ day: on, lookUps }) => `${on}: ${lookUps}`).join(', ')}.`,
        ]
      : []),
  ];
  return [
    `Five-minute tasks, ${day}: ${verdicts.length} ${verdicts.length === 1 ? 'verdict' : 'verdicts'}, given with Peerside.`,
    ...(said.length > 0 ? [said.join('\n')] : []),
    ...facts,
    `\`\`\`${FENCE}\n${blockOf(post)}\n\`\`\``,
  ].join('\n\n');
}

/** One line a verdict, so that people can read and compare it too. */
const blockOf = ({ v, day, verdicts, worked, counts }: DayPost): string =>
  [
    `{"v":${v},"day":${JSON.stringify(day)},"verdicts":[`,
    verdicts.map((verdict) => JSON.stringify(Verdict.parse(verdict))).join(',\n'),
    `],"worked":${JSON.stringify(worked)}${counts.length > 0 ? `,"counts":${JSON.stringify(counts)}` : ''}}`,
  ].join('\n');

/** A title in a span of code calls nobody by name and formats nothing. */
function wordsOf({ taskId, choice }: Verdict, title: string | undefined): string[] {
  const kind = targetOf(taskId)?.kind;
  if (kind === undefined || title === undefined) return [];
  const plain = title.replace(/[`\s]+/g, ' ').trim();
  return [`- \`${plain}\`: ${kind.replaceAll('-', ' ')}? **${choiceWords(choice)}**`];
}

function choiceWords(choice: string): string {
  if (choice === CANT_TELL) return 'can’t tell';
  // Which one it is, is a number that says nothing to people.
  if (choice.startsWith('line:')) return 'one of its lines';
  return choice.replace(/^[a-z]+:/, '').replaceAll('-', ' ');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Somebody's own text in such a block: it says nothing.
    return null;
  }
}
