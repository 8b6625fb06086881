/**
 * How programs and devices print error codes. A code survives in the template and stands in both keys.
 * Where a code looks like any other word or number (`E5`, `13`), the word in front of it has to say so.
 */
import type { TokenPattern } from './token-patterns.ts';

/** Upper-case words with underscores are codes when they speak of trouble (`ERR_X`, not `ALLOWED_HOSTS`). */
export const TROUBLE_WORD =
  /ERR|FAIL|DENIED|DECLINED|REJECT|INVALID|NOT_|NO_|TIMED?_?OUT|REFUSED|MISSING|UNKNOWN|EXCEPTION|UNSUPPORTED|EXPIRED|MISMATCH|PROBE|ABORT|FOUND|EXCEED|CONFLICT|FORBIDDEN|UNAUTH|EXHAUSTED|UNAVAIL|BAD_|ILLEGAL|OVERFLOW|VIOLATION|FAULT|CORRUPT|LIMIT|STOP_|DPC_|EAI_|LOST|BLOCKED|CRASH|INSUFFICIENT/;

/** What a reason phrase after a bare HTTP status may begin with (RFC 9110, and servers' own). */
const REASON =
  'Bad|Not|Internal|Forbidden|Unauthori|Gateway|Service|Too|Method|Request|Payload|Proxy|Conflict|Gone|Unprocess|Payment|Precondition|Content|UR[IL]|Unsupported|Expectation|Misdirected|Locked|Failed|Upgrade|Network|HTTP|Insufficient|Client|Web|Connection|Origin|SSL|Invalid|Unavailable|Page|Permission|Access|Error';

/** Each label as it is printed at the start of a line, inside one, as a member name, and shouted. */
const cased = (labels: string): string =>
  labels
    .split('|')
    .flatMap((l) => {
      const title = l.replace(/\b[a-z]/g, (c) => c.toUpperCase());
      return [
        l,
        l.charAt(0).toUpperCase() + l.slice(1),
        title,
        l.charAt(0) + title.slice(1),
        l.toUpperCase(),
      ];
    })
    .join('|');
/** After these any separator may stand before the number; after the others a colon starts prose ("error: 5 files"). */
const CODE_LABEL =
  cased(
    'errno|error[ _]?code|error[ _]?number|error no\\.|err[ _]?code|fault[ _]?code|status[ _]?code|exit[ _]?code|exit[ _]?status|status|code|sqlcode|fehlercode|fehlernummer|foutcode|numéro|código|codice|kod|код ошибки',
  ) + '|エラーコード|错误代码|錯誤代碼|오류 ?코드';
const ERROR_LABEL =
  cased(
    'error|err|os error|system error|fehler|störung|erreur|errore|erro|fout|błąd|hata|ошибка|stop code|fault|alarm',
  ) + '|WinError|OSError|エラー|错误|錯誤|오류|خطأ';
/** What a display does with a code that is no more than a letter and a digit. */
const SHOWS_LABEL = cased('shows|displays|showing|display|blinks|flashes|zeigt|affiche|mostra|muestra');
/** Of each label's spellings, what all of them hold. */
const CODE_WORDS = [
  'err',
  'fault',
  'status',
  'code',
  'fehl',
  'numéro',
  'código',
  'codice',
  'kod',
  'код',
  'エラー',
  '错误',
  '錯誤',
  '오류',
];
const ERROR_WORDS = [
  'err',
  'fehler',
  'störung',
  'fout',
  'błąd',
  'hata',
  'ошибка',
  'stop',
  'fault',
  'alarm',
  'エラー',
  '错误',
  '錯誤',
  '오류',
  'خطأ',
];
const SHOWS_WORDS = ['show', 'display', 'blinks', 'flashes', 'zeigt', 'affiche', 'mostra', 'muestra'];
/** Letters and digits mixed, in upper case: `E5`, `5B00`, `49.4C02`, `F0 5`. */
const MIXED =
  '(?=[A-Z.-]{0,8}\\d|\\d[\\d.-]{0,7}[A-Z])(?=[\\d.-]{0,8}[A-Z])[A-Z\\d]{1,8}(?:[.-][A-Z\\d]{1,8}){0,3}(?:(?<=[ "\'(:][A-Z]\\d) \\d{1,2})?(?![\\w%])';
/** Names of standards, formats and parts, and words that count things, are no codes. */
const NO_CODE =
  '(?:UTF|ISO|SHA|MD|RFC|GMT|UTC|ES|WIN|INT|UINT|AES|RSA|HTTP|TLS|SSL|BASE|IEEE|AMD|CP|IPV|X509|H26|RTX|GTX|DDR|ARM|USB|JDK|LINE|STEP|PAGE|PART|ITEM|TASK|POOL|NODE|JOB|ROW|THREAD|WORKER)';
/** SQL states (ISO/IEC 9075): two characters of class, three of subclass. */
const STATE = '(?=\\w{0,4}\\d)[\\dA-Z]{5}';

export const CODE_PATTERNS: readonly TokenPattern[] = [
  // --- databases ---------------------------------------------------------------------------------------
  {
    kind: 'sql-state',
    source: 'SQLSTATE ?\\[(\\w{5})\\](?:(?::[^\\[\\n]{0,60})? ?\\[\\d{1,6}\\])?',
    says: ['sqlstate'],
  },
  {
    kind: 'code',
    source: `\\bSQL ?(?:STATE|[sS]tate)["']?(?:[:=] ?| )["'(]{0,2}(${STATE})\\b`,
    needs: '0',
    says: ['sql'],
  },
  // The number of the database, behind the state's phrase.
  {
    kind: 'number-code',
    source: '(?<=SQLSTATE ?\\[\\w{5}\\]: [^:\\d\\[\\n]{1,60}: )(\\d{1,5})(?= )',
    needs: '0',
    says: ['sqlstate'],
  },
  {
    kind: 'code',
    source: `(?<=[([ ])HY\\w{3}(?=[)\\]/])|(?<=[([])\\d{2}(?=\\w{0,2}[A-Z])\\w{3}(?=[)\\]/])`,
    needs: 'A',
    says: [')', ']', '/'],
  },
  {
    kind: 'code',
    source: `(?<=\\b(?:ERROR|Error) \\d{1,5} \\()${STATE}(?=\\))|(?<=\\(')${STATE}(?=', )`,
    needs: '0(',
  },
  { kind: 'code', source: `(?<=\\b(?:ERROR|FATAL|PANIC): )${STATE}(?=: )`, needs: '0::' },
  { kind: 'code', source: '(?<=\\[)(?:0\\d{4}|2[1-9]00\\d|4[0-4]00\\d)(?=\\] ?\\[)', needs: '0[[' },
  { kind: 'number-code', source: '(?<=(?:^|\\W)\\()(-?\\d{1,6})(?=L?, ?[bu]?(?:["\'“]|<q>))', needs: '0(,' },

  // --- systems -----------------------------------------------------------------------------------------
  // Windows results and stop codes; longer ones are addresses.
  {
    kind: 'code',
    source: '\\b0[xX](?:[89a-eA-E][\\da-fA-F]{7}|0000[\\da-fA-F]{4}|[\\da-fA-F]{1,4})\\b',
    needs: '0',
    says: ['0x'],
  },
  { kind: 'code', source: '(?<=\\b[cC]ode[: =]{1,2})[89c][0-9a-f]{7}\\b', says: ['code:', 'code=', 'code '] },
  // Mail servers: basic and enhanced status (RFC 3463).
  {
    kind: 'code',
    source: '\\b[245]\\d\\d[ -][245]\\.\\d{1,3}\\.\\d{1,3}\\b|(?<=#)[45]\\.\\d\\.\\d{1,3}\\b',
    needs: '00..',
  },
  { kind: 'code', source: '\\bSIG[A-Z]{2,6}\\b', needs: 'AA', says: ['sig'] },
  {
    kind: 'code',
    source:
      '\\bE(?:NO(?!UGH)[A-Z]{3,9}|(?:ADDR|CONN|HOST|NET)[A-Z]{3,9}|ACCES|PERM|EXIST|ISDIR|BUSY|[MN]FILE|INVAL|PIPE|TIMEDOUT|TIMEOUT|RESOLVE|INTEGRITY|TARGET|LIFECYCLE|USAGE|JSONPARSE|BADENGINE|BADPLATFORM|OTP|NEEDAUTH|ROFS|XDEV|LOOP|PROTO[A-Z]{0,12}|MSGSIZE|DQUOT|AGAIN|CANCELED|SRCH|IO|INTR|FAULT|RANGE|STALE|AFNOSUPPORT)\\b|(?<=\\bcode:? ["\']?)E[A-Z]{3,30}\\b',
    needs: 'EAA',
  },

  // --- HTTP statuses -----------------------------------------------------------------------------------
  {
    kind: 'status',
    source: `\\b(?:HTTP|http)(?:/\\d(?:\\.\\d)?)?[ -](?:(?:${cased('error|status|code|response')})[ :]{1,2}){0,2}([1-5]\\d\\d)\\b`,
    needs: '00',
    says: ['http'],
  },
  {
    kind: 'status',
    source: `(?<![\\w.:#-])([45]\\d\\d)(?=[ :–—-]{1,3}\\(?(?:${REASON})| error\\b)`,
    needs: '00',
  },
  { kind: 'status', source: '(?<=status(?: code)? of )([1-5]\\d\\d)\\b', needs: '00', says: [' of '] },
  {
    kind: 'status',
    source:
      '(?<=\\b(?:returned|responded with|got|received|response|failed with|ERR_[A-Z_]{3,40})(?: an?)?:? )([45]\\d\\d)(?=$|[.,;:)])',
    needs: '00',
    says: ['returned', 'respon', 'got', 'received', 'failed with', 'err_'],
  },
  { kind: 'status', source: '^([45]\\d\\d)(?=\\s{0,3}(?:[:|–—-]|$))', needs: '00' },

  // --- after a word that says so -----------------------------------------------------------------------
  {
    kind: 'number-code',
    source:
      '\\b[eE]xit(?:ed)?(?: with)?(?: an?)?(?: non-zero)?(?: exit)?(?: error)?(?: code| status)?[ :=(]{1,2}(\\d{1,10})(?![\\w%]|[.,:]\\d)',
    needs: '0',
    says: ['exit'],
  },
  { kind: 'number-code', source: '\\b[sS]ignal[ :]{1,2}(\\d{1,2})\\b', needs: '0', says: ['signal'] },
  {
    kind: 'number-code',
    source: `(?<![A-Za-z])(?:${CODE_LABEL})["']?(?:[ :=]{1,3}["'([#]{0,2}|["'([#]{1,2})(-?\\d{1,10}(?:-\\d{1,7})?)(?![\\w%]|[.,:]\\d)`,
    needs: '0',
    says: CODE_WORDS,
  },
  {
    kind: 'number-code',
    source: `(?<![A-Za-z])(?:${ERROR_LABEL})(?: [nN][ro]\\.?)? {0,2}[ ([#](-?\\d{1,10})(?![\\w%]|[.,:]\\d)`,
    needs: '0',
    says: ERROR_WORDS,
  },
  {
    kind: 'number-code',
    source: `(?<![A-Za-z])(?:${ERROR_LABEL}): (-?\\d{1,10})(?=[.)\\]]?$)`,
    needs: '0:',
    says: ERROR_WORDS,
  },
  { kind: 'number-code', source: '^#(\\d{3,5})(?= - )', needs: '00#-' },
  { kind: 'number-code', source: '(?<=[(/])(\\d{3,5})(?=\\))', needs: '00)' },
  {
    kind: 'code',
    source: `(?<![A-Za-z])(?:${CODE_LABEL}|${ERROR_LABEL}|${SHOWS_LABEL})["']?(?:[ =#([]|: ?(?=[\\w.-]{1,20}(?:$|[:;,.)\\]]| [–-]))){1,2}["']?(${MIXED})`,
    needs: '0A',
    says: [...CODE_WORDS, ...ERROR_WORDS, ...SHOWS_WORDS],
  },
  {
    kind: 'code',
    source:
      '^[A-Z]{1,3}-?\\d{1,4}(?=$| ?[:–—-] )|(?<=[ ^][([])(?!A[3-6])[A-Z]{1,3}-?\\d{1,4}(?=[)\\]][.!]?$)|(?<=^\\[)[A-Z]{1,3}-?\\d{1,4}(?=\\])',
    needs: '0A',
  },
  {
    kind: 'code',
    source: `^${MIXED}(?= (?:[eE]rror|[fF]ault|[fF]ehler|[aA]larm)\\b)`,
    needs: '0A',
    says: ['error', 'fault', 'fehler', 'alarm'],
  },
  // `code: insufficient_funds`, `"code":"auth/user-not-found"`, `rpc error: code = Unavailable`
  {
    kind: 'code',
    source:
      '(?<=\\b[cC]ode["\']?[:=] ?)["\']?([A-Za-z][\\w/-]{0,60}[_/-][\\w/-]{1,60})|(?<=\\bcode = )[A-Z]\\w{2,40}',
    says: ['code'],
  },
  {
    kind: 'code',
    source:
      '(?<=[([])(?!(?:application|text|image|audio|video|font|multipart)/)[a-z][\\w-]{1,30}/[a-z]{2,20}-[a-z-]{2,60}(?=[)\\]])',
    needs: '/-',
  },

  // --- by their own shape ------------------------------------------------------------------------------
  { kind: 'code', source: '\\b[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,60}\\b', needs: 'A_' },
  // TS2307, E11000, ORA-00942, AH00558, CE-34878-0, ZX-9.
  {
    kind: 'code',
    source: `\\b(?!${NO_CODE}-?\\d)(?:[A-Z]{1,6}(?:(?:-\\d{1,7}){2,4}|-\\d{2,7}|\\d{3,7})[A-Z]?|[A-Z]{1,3}-\\d)\\b(?![.:]\\d)`,
    needs: '0A',
  },
];
