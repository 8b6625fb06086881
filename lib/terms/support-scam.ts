/**
 * Support scams: threads that exist to make people ring a number. They disguise the number ("l-8OO-86O-923O") and say
 * over and over what it is for. A thread that merely holds a number, or asks about one, is none.
 */

/** A scam says its number early. */
const MAX_TEXT = 8_000;

/** A digit, or a letter that stands for one in a disguised number. */
const DIGIT = String.raw`[\dOolIi|SBZ]`;
const GAP = String.raw`[^\p{L}\p{N}\n,;:<>]{1,4}`;
/** Ten digits in groups of 3, 3 and 4, as in North America, with or without the 1 in front. */
const GROUPED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[1lI|]${GAP})?\(?${DIGIT}{3}\)?${GAP}${DIGIT}{3}${GAP}${DIGIT}{4}(?![\p{L}\p{N}])`,
  'gu',
);
/** Any country's after a plus, and toll-free ones in one run of digits. */
const WHOLE =
  /\+\d(?:[ .()-]{0,2}\d){8,12}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.])1?8(?:00|33|44|55|66|77|88)\d{7}(?![\p{L}\p{N}])/u;
/** A word has letters too: fewer real digits are no disguise. */
const LEAST_DIGITS = 5;

/** What a number is advertised for; each match is one mention. */
const ADVERTISED =
  /\b(?:(?:customer|technical|tech|help|support|care|services?|contact|phone|telephone|helpdesk)[\s-]{0,2}){1,4}(?:phone|telephone)?\s?(?:numbers?|desk|line)\b|\b(?:helpline|hotline|toll[\s-]?free|customer (?:care|services?|support)|tech(?:nical)? support)\b/gi;
/** It says to ring. */
const RINGS =
  /\b(?:call|dial|ring|phone|contact)[^\p{L}\p{N}\n]{0,6}(?:us|our|now|today|experts?|\+?\(?1?[\s.(-]*8\d\d)|\b24[^\p{L}\p{N}]{0,3}7\b/iu;
/** Titles that shout: `!!::`, `+++`. */
const SHOUTS = /(?:[!:~+=*#@^|]\s?){3,}/;
/** The subject is the handling of numbers: a form, a pattern, a parser, a telephone system. */
const HANDLES_NUMBERS =
  /\b(?:reg(?:ular )?exp?|regex|validat\w+|pars(?:e|es|ed|er|ing)|format\w*|columns?|fields?|inputs?|mask\w*|redact\w*|extract\w*|detect\w*|sip|api|sms)\b/i;

/** True where the text advertises a number to ring. @param text title and body, or a reply, as Markdown */
export function readsLikeSupportScam(text: string): boolean {
  const said = text
    .slice(0, MAX_TEXT)
    .normalize('NFKC')
    .replace(/```[\s\S]*?```|`[^`\n]*`/g, ' ');
  const [title = ''] = said.split('\n', 1);
  if (HANDLES_NUMBERS.test(title)) return false;
  const mentions = said.match(ADVERTISED)?.length ?? 0;
  // Most texts end here: looking for numbers costs more than all the rest.
  if (mentions === 0 && !RINGS.test(title)) return false;
  const inTitle = title.match(ADVERTISED)?.length ?? 0;
  if (!holdsNumber(said)) return inTitle >= 2 && /\bnumber/i.test(title);
  if (mentions >= 2 || (inTitle > 0 && holdsNumber(title))) return true;
  return mentions === 1 ? RINGS.test(said) || SHOUTS.test(title) : RINGS.test(title);
}

function holdsNumber(text: string): boolean {
  const grouped = text.match(GROUPED) ?? [];
  return grouped.some((found) => (found.match(/\d/g)?.length ?? 0) >= LEAST_DIGITS) || WHOLE.test(text);
}
