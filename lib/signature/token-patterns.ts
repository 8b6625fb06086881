/**
 * What an error message is made of besides its words: codes, which survive, and volatile parts, which become
 * placeholders. Order matters where two patterns start at the same place: the first one listed wins.
 *
 * Every pattern is linear: repetitions are bounded or cannot overlap, and a look-behind lets each run of
 * characters be tried once only (`hostile-text.test.ts` measures it).
 */

export type TokenKind = 'placeholder' | 'key' | 'code' | 'status' | 'number-code' | 'quoted' | Volatile;
type Volatile = 'url' | 'mail' | 'path' | 'host' | 'ip' | 'date' | 'id' | 'hex' | 'n';

export interface TokenPattern {
  kind: TokenKind;
  /** Regular-expression source. A code pattern may capture the part that is its code. */
  source: string;
}

/** Upper-case words with underscores are codes when they speak of trouble (`ERR_X`, not `ALLOWED_HOSTS`). */
export const TROUBLE_WORD =
  /ERR|FAIL|DENIED|INVALID|NOT_|NO_|TIMED?_?OUT|REFUSED|MISSING|UNKNOWN|EXCEPTION|UNSUPPORTED|EXPIRED|MISMATCH|PROBE|ABORT|FOUND|EXCEED|CONFLICT|FORBIDDEN|UNAUTH|EXHAUSTED|UNAVAIL|BAD_|ILLEGAL|OVERFLOW|VIOLATION|FAULT|CORRUPT|LIMIT|STOP_|DPC_|EAI_/;

/** What a reason phrase after a bare HTTP status may begin with (RFC 9110, and servers' own). */
const REASON =
  'Bad|Not|Internal|Forbidden|Unauthori|Gateway|Service|Too|Method|Request|Payload|Proxy|Conflict|Gone|Unprocess|Payment|Precondition|Content|UR[IL]|Unsupported|Expectation|Misdirected|Locked|Failed|Upgrade|Network|HTTP|Insufficient|Client|Web|Connection|Origin|SSL|Invalid|Unavailable|Page|Permission|Access|Error';

/** Each label as it is printed at the start of a line, inside one, and shouted. */
const cased = (labels: string): string =>
  labels
    .split('|')
    .flatMap((l) => [
      l,
      l.charAt(0).toUpperCase() + l.slice(1),
      l.replace(/\b[a-z]/g, (c) => c.toUpperCase()),
      l.toUpperCase(),
    ])
    .join('|');
/** After these any separator may stand before the number; after the others a colon starts prose ("error: 5 files"). */
const CODE_LABEL = cased(
  'errno|error code|error number|err code|status code|exit code|exit status|status|code|sqlcode|fehlercode|fehlernummer|numéro|código',
);
const ERROR_LABEL =
  cased('error|err|os error|fehler|erreur|errore|erro|ошибка|stop code') +
  '|WinError|OSError|エラー|错误|錯誤';

const TLD =
  'com|org|net|io|dev|app|co|info|biz|gov|edu|eu|us|uk|de|fr|es|pl|ru|jp|cn|ch|nl|br|au|ca|cloud|local|localhost|internal|lan|test|example|invalid';

export const TOKEN_PATTERNS: readonly TokenPattern[] = [
  { kind: 'placeholder', source: '<(?:url|mail|path|host|date|id|hex|n|q|secret|card|iban|phone)>' },
  // A redacted address keeps its port; the signature takes both as one.
  { kind: 'ip', source: '<ip>(?:[:/]\\d{1,5})?' },

  // --- codes -------------------------------------------------------------------------------------------
  { kind: 'code', source: 'SQLSTATE ?\\[\\w{5}\\](?:(?::[^\\[\\n]{0,60})? ?\\[\\d{1,6}\\])?' },
  { kind: 'code', source: '(?<=[([ ])HY\\w{3}(?=[)\\]/])|(?<=[([])\\d{2}(?=\\w{0,2}[A-Z])\\w{3}(?=[)\\]/])' },
  // Windows results and stop codes; longer ones are addresses.
  { kind: 'code', source: '\\b0[xX](?:[89a-eA-E][\\da-fA-F]{7}|0000[\\da-fA-F]{4}|[\\da-fA-F]{1,4})\\b' },
  // Mail servers: basic and enhanced status (RFC 3463).
  { kind: 'code', source: '\\b[245]\\d\\d[ -][245]\\.\\d{1,3}\\.\\d{1,3}\\b' },
  {
    kind: 'status',
    source: `\\b(?:HTTP|http)(?:/\\d(?:\\.\\d)?)?[ -](?:(?:${cased('error|status|code|response')})[ :]{1,2}){0,2}([1-5]\\d\\d)\\b`,
  },
  { kind: 'status', source: `(?<![\\w.:#-])([45]\\d\\d)(?=[ :–—-]{1,3}(?:${REASON})| error\\b)` },
  { kind: 'status', source: '(?<=status(?: code)? of )([1-5]\\d\\d)\\b' },
  { kind: 'status', source: '^([45]\\d\\d)(?=\\s{0,3}(?:[:|–—-]|$))' },
  {
    kind: 'number-code',
    source: `(?<![A-Za-z])(?:${CODE_LABEL})["']?(?:[ :=]{1,3}["'([#]{0,2}|["'([#]{1,2})(-?\\d{1,10})(?![\\w%]|[.,:]\\d)`,
  },
  {
    kind: 'number-code',
    source: `(?<![A-Za-z])(?:${ERROR_LABEL}) {0,2}[ ([#](-?\\d{1,10})(?![\\w%]|[.,:]\\d)`,
  },
  { kind: 'number-code', source: '^#(\\d{3,5})(?= - )' },
  { kind: 'number-code', source: '(?<=[(/])(\\d{3,5})(?=\\))' },
  { kind: 'code', source: '\\b[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,60}\\b' },
  {
    kind: 'code',
    source:
      '\\bE(?:NO(?!UGH)[A-Z]{3,9}|(?:ADDR|CONN|HOST|NET)[A-Z]{3,9}|ACCES|PERM|EXIST|ISDIR|BUSY|[MN]FILE|INVAL|PIPE|TIMEDOUT|TIMEOUT|RESOLVE|INTEGRITY|TARGET|LIFECYCLE|USAGE|JSONPARSE|BADENGINE|BADPLATFORM|OTP|NEEDAUTH|ROFS|XDEV|LOOP|PROTO[A-Z]{0,12}|MSGSIZE|DQUOT|AGAIN|CANCELED)\\b',
  },
  // TS2307, E11000, ORA-00942, AH00558; not character sets, hashes, standards.
  {
    kind: 'code',
    source:
      '\\b(?!(?:UTF|ISO|SHA|MD|RFC|GMT|UTC|ES|WIN|INT|UINT|AES|RSA|HTTP|TLS|SSL|BASE|IEEE|AMD|CP|IPV)-?\\d)[A-Z]{1,6}(?:-\\d{2,7}|\\d{3,7})[A-Z]?\\b(?![.:]\\d)',
  },
  // `code: insufficient_funds`, `"code":"auth/user-not-found"`
  { kind: 'code', source: '(?<=\\b[cC]ode["\']?[:=] ?)["\']?([A-Za-z][\\w/-]{0,60}[_/-][\\w/-]{1,60})' },
  // The key of a JSON member is a word of the message, unlike its value.
  { kind: 'key', source: '(?<=[{,] ?)"[\\w-]{1,40}"(?= ?:)' },

  // --- volatile parts ----------------------------------------------------------------------------------
  { kind: 'url', source: '(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\\s"\'<>`)\\]}]{1,2000}' },
  { kind: 'mail', source: '(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}\\.[\\w.-]{2,190}' },
  { kind: 'path', source: '(?<!\\w)(?:[A-Za-z]:[\\\\/]|\\\\\\\\)[^\\s"\'<>|*?,;()]{1,500}' },
  { kind: 'path', source: '(?<![\\w/<>.])(?:~|\\.\\.?|@)?/[\\w.@+~%][\\w.@+~%/-]{0,500}(?::\\d{1,9}){0,2}' },
  {
    kind: 'path',
    source: '(?<![\\w.@/+-])[\\w.@+-]{1,100}/[\\w.@+-]{1,100}[/.][\\w.@+/-]{1,300}(?::\\d{1,9}){0,2}',
  },
  { kind: 'path', source: '(?<![\\w.-])[\\w-]{1,80}\\.[A-Za-z]{1,5}(?:(?::\\d{1,9}){1,2}|(?=,? line \\d))' },
  { kind: 'id', source: '\\b[\\da-fA-F]{8}-[\\da-fA-F]{4}-[\\da-fA-F]{4}-[\\da-fA-F]{4}-[\\da-fA-F]{12}\\b' },
  {
    kind: 'ip',
    source: '(?<![\\w.])\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?:[:/]\\d{1,5})?(?![\\w.]\\d)',
  },
  {
    kind: 'ip',
    source:
      '(?<![\\w:])::[\\da-fA-F][\\da-fA-F:.]{0,40}|(?<![\\w:])(?:[\\da-fA-F]{1,4}::?){3,7}[\\da-fA-F]{1,4}(?![\\w:])',
  },
  {
    kind: 'host',
    source: `(?<![\\w.-])(?:localhost|[A-Za-z0-9][A-Za-z0-9.-]{0,200}\\.(?:${TLD}))(?::\\d{1,5})?(?![\\w-]|\\.\\w)`,
  },
  {
    kind: 'date',
    source:
      '\\b\\d{4}[-/]\\d{2}[-/]\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)?(?: ?Z\\b| ?[+-]\\d{2}:?\\d{2}\\b)?',
  },
  {
    kind: 'date',
    source:
      '\\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?(?:\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} \\d{1,2})\\b(?:,? \\d{4}\\b)?(?:,? \\d{1,2}:\\d{2}(?::\\d{2})?)?(?: \\d{4}\\b)?',
  },
  { kind: 'hex', source: '\\b0[xX][\\da-fA-F]{5,32}\\b' },
  { kind: 'id', source: '\\b(?=[\\da-f]{0,64}[a-f])(?=[\\da-f]{0,64}\\d)[\\da-f]{7,64}\\b' },
  { kind: 'id', source: '\\b(?=[A-Za-z_-]{0,40}\\d[A-Za-z_-]{0,40}\\d)[\\w-]{20,200}\\b' },
  { kind: 'quoted', source: '"[^"\\n]{1,300}"|“[^”\\n]{1,300}”|«[^»\\n]{1,300}»|「[^」\\n]{1,300}」' },
  { kind: 'quoted', source: "(?<!\\w)[`'‘][^`'‘’\\n]{1,300}[`'’](?!\\w)" },
  { kind: 'n', source: '(?<![\\w.])\\d{1,4}[dhm]\\d{1,2}[hms](?:[\\d.]{1,9}s)?(?!\\w)' },
  // Numbers with what clings to them: 1,234.5 · 12:30:45 · v2.3.1 · 30ms · 16 MB stays two tokens.
  {
    kind: 'n',
    source:
      '(?<![A-Za-z_\\d])[vV]?\\d(?:[\\d.,:]{0,40}\\d)?(?:ms|s|m|h|d|[kKMGT]i?[bB]|%|px)?(?![A-Za-z_\\d])',
  },
];

/** Prefixes that tell the severity or class, not the problem; dropped from the loose key. */
export const TYPE_PREFIX =
  /^(?:uncaught|unhandled|npm err!?|err!|(?:[\w.$\\:]{0,80}(?:error|exception|warning))|fatal|notice|panic|critical|severe|deprecated|parse)(?:\s*[:!]\s*|\s+|$)(?:\(in promise\)\s*)?/i;

/** A class as programs print it: `java.lang.NullPointerException`, `mysqli_sql_exception`, `Errno::ENOENT`. */
export const CLASS_NAME =
  /(?<![\w.$\\:])(?:[A-Za-z_$][\w.$\\]{0,90}(?:Error|Exception|exception|Fault|Interrupt|Warning)|Errno::E[A-Z]{2,20}|[A-Z][\w.]{2,60}::[\w:]{0,60}(?:Error|Exception|NotFound|Invalid))(?![\w$])/;

export const SEVERITY =
  /^(?:PHP )?(Fatal error|Parse error|Warning|Notice|Deprecated|FATAL|CRITICAL|SEVERE|ERROR|Error|error|panic)(?=[: ])/;
