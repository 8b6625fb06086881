import { NOUN, NOUN_INSIDE } from './error-noun.ts';
import { isPlainLine, linePattern } from './line-pattern.ts';

/** Talk about trouble that is not there, for folded lines: "no errors", "error rate", "if it fails", "fixed a crash". */
export const ABSENT = linePattern(
  () =>
    [
      // None, or undone.
      `(?<!\\p{L})(?:no|0|zero|without|any|free of|fix(?:ed|es)?|resolved?|prevents?|avoid(?:s|ing)?|handl(?:e|es|ing)|catch(?:es|ing)?|rais(?:e|es|ing)|throws?|keine?|ohne|aucune|sans|pas d|sin|nessun|senza|sem|geen|zonder|bez|brak|без|нет|немає|بدون)(?!\\p{L})'?(?: \\p{L}{1,12}){0,2} ?(?:problems?|issues?|failures?|warnings?|exceptions?|crash(?:es)?|failed|failing|skipped|${NOUN}|${NOUN_INSIDE})(?!\\p{L})`,
      `(?:[没沒无無]有?|修[复復]|未[发發])[^法, ]{0,3}${NOUN_INSIDE}|${NOUN_INSIDE}(?:日|ログ|は?あり|なし|を修正し(?!て)| 로그|[가는] 없| 수정)|(?<!\\p{L})${NOUN} (?:behoben|corrig|не |yok|düzeltil)`,
      // Talk about errors.
      '(?<!\\p{L})(?:errors?|failures?|exceptions?)[- ](?:free|codes(?= \\p{L})|rates?|logs?|logging|handling|handlers?|reporting|pages?|class(?:es)?|tracking|budgets?|correction|count)(?!\\p{L})',
      `(?<!\\p{L})(?:mensa|messag|registr|rapport|журнал)\\p{L}* (?:d\\p{L}*[ ']|об )?${NOUN}(?! ?[:\\d])`,
      // Only in case of.
      '(?<!\\p{L})(?:if|when|whenever|in case|should|unless|wenn|falls|si|quand|en cas|cuando|quando|caso|als|jeśli|gdy|если|когда|в случае|якщо|коли|eğer|إذا|عند|(?<=^|, )se)(?!\\p{L})[^.:;!?]{0,120}|(?:如果|若|もし)[^.;!?]{0,60}',
      '(?<=^|[.:;!?])[^.:;!?]{0,99}(?:olursa|場合|時は|[하되]면|경우)',
    ].join('|'),
  'g',
);

/**
 * False only for a plain line in which `ABSENT` finds nothing: a look that costs a fraction, for most lines of trouble
 * have none of the words that such talk begins with.
 */
export const mayBeAbsent = (line: string): boolean =>
  !isPlainLine(line) ||
  /(?<![a-z])(?:no|0|zero|w(?:ithout|hen|enn)|any|free|fix|resol|prev|avoid|handl|catch|rais|throw|kein|ohne|aucu|sans|pas|sin|ness|sen|sem|geen|zond|bez|brak|i[fn]|shou|unl|fall|si|qua|en|cua|caso|als|jesl|gdy|se|eger|mens|mess|regi|rapp)|(?:error|failure|exception)s?[- ][fcrlhptb]| (?:beho|corrig|yok|duzel)|olursa/.test(
    line,
  );
