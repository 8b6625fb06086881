import { linePattern } from './line-pattern.ts';

/**
 * Beginnings of lines that tell the reader what to do, or explain; for folded lines. "Please enter a name" is not among
 * them: a form says so when the name is missing.
 */
export const ADVICE = linePattern(
  () =>
    "^(?:please (?!enter|correct|select|choose|specify|provide)|try |check |make sure|you can |you may|you might|you're seeing|if (?:you|this|the)|for (?:help|more|details)|contact |reload|refresh|go (?:back|to)|click |see |learn |read |visit |return |did you mean|the server encountered|more (?:information|about)|this application is in|help|hint|tip|note|to (?:fix|resolve|see|learn|disable)|a ?dditional|back to|press " +
    '|bitte ver|veuillez r|r?éessayez|por favor,? [itv]|inténte|riprova|probeer|spróbuj|попроб|повтор|спробуй|lütfen [dt]|[请請]?(?:稍[后後]|返回|刷新)|しばらく|もう|잠시|다시 |يرجى المح)',
);
