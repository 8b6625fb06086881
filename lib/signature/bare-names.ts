/**
 * Names that stand in a message without quotes (`no such table: orders`, `Undefined variable $x`). Only the loose key
 * leaves them out: a name that tells the error (`mysql_query`) looks no different from one's own.
 */
import { patternFinder } from './pattern-finder.ts';

/** Things that have names, in the languages that print them before the name. */
const THING =
  'table|column|relation|variable|module|function|method|class|property|attribute|command|option|parameter|argument|package|key|constant|host|database|symbol|identifier|file|directory|user|role|schema|namespace|service|target|task|plugin|component|template|library|label|tag|branch|container|image|volume|network|pod|job|queue|topic|collection|resource|device|gem|crate|dependency|name|import|Tabelle|Spalte|Modul|Datei|Befehl|Variable|colonne|commande|fichier|tabla|columna|módulo|archivo|comando|tabela|coluna|arquivo|tabella|colonna|modulo';
/** Words that say the named thing is wrong, for names behind a colon. */
const WRONG =
  'not found|missing|undefined|unknown|unresolved|no such \\w{2,20}|unrecognized|invalid|duplicate|required';
/** Words that follow a thing without naming it. */
const NO_NAME =
  'is|was|are|were|has|have|had|does|did|do|not|cannot|can|could|must|should|may|will|would|in|on|at|for|of|from|to|with|by|or|and|but|that|than|the|a|an|as|if|it|no|out|already|names?|types?|values?|system|format|size|path|error|errors|exists?|found|missing|invalid|required|denied|refused|timeout|unreachable|unavailable|account|line|server|handler|expression|conflict|corrupt|full|empty|busy|exception|failure|lookup|length|overflow|limit|access';
const NAME = `(?!(?:${NO_NAME})(?![\\w$]))[@:%&-]{0,2}(?=[\\w.$:\\\\-]{0,60}[a-z])[A-Za-z_$][\\w.$:\\\\/-]{0,120}(?:\\(\\))?`;
const END = '(?=[.,;)]?(?:$| (?:in|at|on|for|of|from|was|is not)\\b))';

/** As in a text in lower case, with what stands between them and a name. */
const before = (words: string): string[] => words.split('|').flatMap((word) => [`${word} `, `${word}: `]);

const NAMES = patternFinder(
  [
    {
      source: `(?<=\\b(?:${THING})(?: (?:named|called))?:? )${NAME}${END}`,
      says: before(THING.toLowerCase()),
    },
    { source: `(?<=\\b(?:${WRONG}): )${NAME}${END}`, says: [': '] },
    { source: `(?<= -- )${NAME}$`, says: [' -- '] },
    { source: '(?<![\\w$])\\$[A-Za-z_]\\w{0,80}', says: ['$'] },
  ],
  'i',
);

/** @param words a message without its codes */
export function withoutBareNames(words: string): string {
  const next = NAMES.walk(words);
  let rest = '';
  let from = 0;
  for (let name = next(0); name; name = next(from)) {
    rest += words.slice(from, name.match.index);
    from = name.match.index + name.match[0].length;
  }
  return rest + words.slice(from);
}
