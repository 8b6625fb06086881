/**
 * What an error message is made of besides its words: codes, which survive, and volatile parts, which become
 * placeholders. Order matters where two patterns start at the same place: the first one listed wins.
 *
 * Every pattern is linear: repetitions are bounded or cannot overlap, and a look-behind lets each run of
 * characters be tried once only (`hostile-text.test.ts` measures it).
 */
import { CODE_PATTERNS } from './code-patterns.ts';
import type { GuardedPattern } from './pattern-finder.ts';
import { VOLATILE_PATTERNS } from './volatile-patterns.ts';

export type TokenKind =
  'placeholder' | 'key' | 'code' | 'sql-state' | 'status' | 'number-code' | 'port' | 'quoted' | Volatile;
type Volatile = 'url' | 'mail' | 'path' | 'host' | 'ip' | 'date' | 'id' | 'hex' | 'n';

/** A code pattern may capture the part that is its code. */
export interface TokenPattern extends GuardedPattern {
  kind: TokenKind;
}

export const TOKEN_PATTERNS: readonly TokenPattern[] = [
  { kind: 'placeholder', source: '<(?:url|mail|path|date|id|hex|n|q|secret|card|iban|phone)>', needs: '<>' },
  // The signature takes an address and its port as one; redaction leaves the port beside the placeholder.
  { kind: 'ip', source: '\\[?<ip>\\]?(?:[:/]\\d{1,5})?', says: ['<ip>'] },
  { kind: 'host', source: '<host>(?::\\d{1,5})?', says: ['<host>'] },
  // In memory, whatever its length: an address, or a byte of the input.
  {
    kind: 'hex',
    source:
      '(?<=\\b(?:memory|instruction|location|addr(?:ess)?|pc|pointer|byte|char(?:acter)?)(?: at| of)?[ =]["\'(]?)(?:0[xX][\\da-fA-F]{1,16}|[\\dA-F]{8})\\b',
    says: ['memory', 'instruction', 'location', 'addr', 'pc', 'pointer', 'byte', 'char'],
  },
  ...CODE_PATTERNS,
  // The version of a protocol tells the error, unlike that of a program.
  {
    kind: 'key',
    source: '\\b(?:HTTP|TLS|SSL|SMB)[ /v]{1,2}\\d(?:\\.\\d)?(?![\\w.])',
    needs: '0',
    says: ['http', 'tls', 'ssl', 'smb'],
  },
  // The key of a JSON member is a word of the message, unlike its value.
  { kind: 'key', source: '(?<=[{,] ?)"[\\w-]{1,40}"(?= ?:)', needs: '"":', says: ['{', ','] },
  ...VOLATILE_PATTERNS,
];

/** Prefixes that tell the severity or class, not the problem; dropped from the loose key. */
export const TYPE_PREFIX =
  /^(?:uncaught|unhandled|npm err!?|err!|(?:[\w.$\\:]{0,80}(?:error|exception|warning))|fatal|notice|panic|critical|severe|deprecated|parse)(?:\s*[:!]\s*|\s+|$)(?:\(in promise\)\s*)?/i;

/** A class as programs print it: `java.lang.NullPointerException`, `mysqli_sql_exception`, `Errno::ENOENT`. */
export const CLASS_NAME =
  /(?<![\w.$\\:])(?:[A-Za-z_$][\w.$\\]{0,90}(?:Error|Exception|exception|Fault|Interrupt|Warning)|Errno::E[A-Z]{2,20}|[A-Z][\w.]{2,60}::[\w:]{0,60}(?:Error|Exception|NotFound|Invalid))(?![\w$])/;

export const SEVERITY =
  /^(?:PHP )?(Fatal error|Parse error|Warning|Notice|Deprecated|FATAL|CRITICAL|SEVERE|ERROR|Error|error|panic)(?=[: ])/;
