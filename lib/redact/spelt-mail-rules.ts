import type { Rule } from './rule.ts';

/** Mail addresses as people spell them so that no machine finds them: `ann [at] example [dot] com`. For drafts only. */

const AT_MARK = ' ?[\\[({<] ?(?:at|ät|@|arroba|arobase|chiocciola|apenstaartje) ?[\\])}>] ?';
const DOT_MARK = ' ?[\\[({<] ?(?:dot|punkt|point|punto|ponto|punt|\\.) ?[\\])}>] ?';
const DOT_WORD = ' (?:dot|punkt|punto|ponto|punt) ';
const SPELT_DOT = `(?:${DOT_MARK}|${DOT_WORD})`;
const DOT = `(?:\\.|${SPELT_DOT})`;
const PART = '[\\p{L}\\p{N}_+-]{1,40}';
const LABEL = '[\\p{L}\\p{N}-]{1,40}';
const TOP = '\\p{L}{2,24}(?![\\p{L}\\p{N}])';
const BEGINS = '(?<![\\p{L}\\p{N}_.+-])';
const NAME = `${PART}(?:${DOT}${PART}){0,4}`;
/** What stands before "at" in a sentence about a place, and after it. */
const NO_NAME = '(?!(?:look|see|found|hosted|lives?|is|are|was|it|me|us|site|page|shop|available|running) )';
const NO_HOST = '(?!(?:the|an?|each|every|this|that|one|first|last|some|which) )';
/** Ends of addresses that are no words of a sentence after "dot". */
const SPOKEN_TOP =
  '(?:com|org|net|info|edu|gov|dev|app|biz|eu|[a-z]{2})(?<! (?:is|in|on|to|of|at|as|or|an|we|he|so|by|if|and))(?![\\p{L}\\p{N}])';

const spelt = (needs: readonly string[], source: string): Rule => ({
  kind: 'mail',
  needs,
  pattern: () => new RegExp(BEGINS + source, 'giu'),
  by: '<mail>',
});

export const SPELT_MAIL_RULES: readonly Rule[] = [
  spelt(
    ['at', 'ät', '@', 'arroba', 'arobase', 'chiocciola', 'apenstaartje'],
    `${NAME}${AT_MARK}${LABEL}(?:${DOT}${LABEL}){0,3}${DOT}${TOP}`,
  ),
  // `ann@example [dot] com`, `ann [dot] smith@example.com`
  spelt(['@'], `${NAME} ?@ ?(?:${LABEL}\\.){0,3}${LABEL}${SPELT_DOT}(?:${LABEL}${DOT}){0,3}${TOP}`),
  spelt(
    ['@'],
    `${PART}(?:${DOT}${PART}){0,3}${SPELT_DOT}${PART} ?@ ?${LABEL}(?:${DOT}${LABEL}){0,3}${DOT}${TOP}`,
  ),
  // `ann dot smith at example dot com`
  spelt(
    [' at ', ' ät ', ' arroba ', ' chiocciola '],
    `${NO_NAME}${NAME} (?:at|ät|arroba|chiocciola) ${NO_HOST}(?:${LABEL}${DOT}){0,3}${LABEL}${DOT_WORD}${SPOKEN_TOP}`,
  ),
  spelt(
    ['_at_'],
    '[\\p{L}\\p{N}.+-]{1,40}(?:_dot_[\\p{L}\\p{N}.+-]{1,40}){0,3}_at_[\\p{L}\\p{N}.-]{1,60}(?:_dot_[\\p{L}\\p{N}-]{1,40}){0,3}_dot_\\p{L}{2,24}(?![\\p{L}\\p{N}])',
  ),
];
