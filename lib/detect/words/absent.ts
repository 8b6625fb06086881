/** Talk about trouble that is not there: "no errors", "error rate", "if a payment fails", "fixed a crash". */
export const ABSENT = new RegExp(
  [
    '(?<![\\p{L}])(?:no|0|zero|without|any|free of|keine?|ohne|aucune?|sans|sin|nessun|senza|geen|fix(?:ed|es)?|resolved?|prevents?|avoid(?:s|ing)?|handl(?:e|es|ing)|catch(?:es|ing)?|rais(?:e|es|ing)|throws?) (?:(?:the|an?|\\p{L}{2,12}) ){0,2}(?:errors?|problems?|issues?|failures?|warnings?|exceptions?|crash(?:es)?|failed|failing|skipped|fehler|erreurs?|errores|errori)(?![\\p{L}])',
    '(?<![\\p{L}])(?:errors?|failures?|exceptions?)[- ](?:free|codes(?= \\p{L})|rates?|logs?|logging|handling|handlers?|reporting|pages?|class(?:es)?|tracking|budgets?|correction|count)(?![\\p{L}])',
    '(?<![\\p{L}])(?:if|when|whenever|in case|should|unless|wenn|falls|si|quand|cuando|quando)(?![\\p{L}])[^.:;!?]{0,120}',
  ].join('|'),
  'giu',
);
