/** What changes from one time an error is printed to the next, and so becomes a placeholder. */
import type { TokenPattern } from './token-patterns.ts';

/**
 * Ports that tell which service is meant: a database that refuses is another error than a mail server that does.
 * From the IANA registry and the services' manuals; web ports (80, 443, 3000, 8080) tell nothing.
 */
const SERVICE_PORTS =
  '21|22|25|53|445|465|587|631|993|1433|1521|1883|2049|2181|2379|3306|3389|5432|5672|5900|6379|6443|9042|9092|9200|11211|27017';
const SERVICE_PORT = new RegExp(`:(?:${SERVICE_PORTS})$`);

/** The part of an address that the template keeps: `:5432`, or nothing. */
export const servicePortOf = (address: string): string => SERVICE_PORT.exec(address)?.[0] ?? '';

/** Also words of code (`re.test`, `console.info`): hosts only with a port or a second dot. */
const WORDY_TLD = 'app|info|test|invalid|example|internal|local|name|cloud|pl';
const TLD =
  'com|org|net|io|dev|co|biz|gov|edu|eu|us|uk|de|fr|es|ru|jp|cn|ch|nl|br|au|ca|ai|se|dk|cz|kr|tw|ua|tr|lan|localhost';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[AaPp]\\.?[Mm]\\b\\.?)?';
const ZONE = '(?: ?Z\\b| ?[+-]\\d{2}:?\\d{2}\\b| (?:UTC|GMT|CES?T|E[SD]T|P[SD]T)\\b)?';
/** What a number counts, where another number would come with another unit. */
const UNIT =
  '(?:ms|µs|us|ns|s|m|h|d|px|%|[kKMGT]i?[bB]| (?:(?:milli|micro|nano)?seconds?|m?secs?|ms|min(?:ute)?s?|hours?|hrs?|days?|bytes?|[kKMGT]i?[bB])(?!\\w))';
/** Names of what tells the error (`code=`, `reason=`); the values of all others differ from one time to the next. */
const TELLING_KEY = '\\w{0,20}(?:code|err|stat|reason|cause|type|kind|sig|msg|level|result)';

export const VOLATILE_PATTERNS: readonly TokenPattern[] = [
  {
    kind: 'url',
    source:
      '(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{1,20}://(?:[^\\s"\'<>`)[\\]}»”]|\\[[^\\s"\'<>\\]]{0,40}\\]){1,2000}',
    says: ['://'],
  },
  { kind: 'mail', source: '(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}\\.[\\w.-]{2,190}', needs: '@.' },
  {
    kind: 'date',
    source: `\\b\\d{4}[-/]\\d{2}[-/]\\d{2}(?:(?:T|,? )${CLOCK})?${ZONE}`,
    needs: '00',
    says: ['-', '/'],
  },
  { kind: 'date', source: '\\b\\d{8}T\\d{4,6}Z?\\b', needs: '00T' },
  {
    kind: 'date',
    source: `\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}(?:[:,]? ?${CLOCK})?${ZONE}(?![\\w.]\\d)`,
    needs: '00',
    says: ['.', '/', '-'],
  },
  {
    kind: 'date',
    source: `\\b\\d{1,2}[-/ ]${MONTH}[-/ ]\\d{4}(?:[:,]? ?${CLOCK})?${ZONE}(?![\\w.]\\d)`,
    needs: '00',
    says: MONTHS,
  },
  {
    kind: 'date',
    source: `\\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?(?:\\d{1,2} ${MONTH}|${MONTH} \\d{1,2})\\b(?:,? \\d{4}\\b)?(?:,? (?:at )?${CLOCK})?${ZONE}(?: \\d{4}\\b)?`,
    needs: '0',
    says: MONTHS,
  },
  // Months of any language stand between a day and a year.
  {
    kind: 'date',
    source:
      '\\b\\d{1,2}(?:\\.|er|º)? (?:de )?[A-Za-zÀ-ɏͰ-ӿ]{3,12}\\.? (?:de )?(?:19|20)\\d{2}\\b|\\d{4}[年년] ?\\d{1,2}[月월] ?\\d{1,2}[日일]',
    needs: '00',
    says: ['19', '20', '年', '년'],
  },
  {
    kind: 'date',
    source: `(?<![\\w.:])\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?| ?[AaPp]\\.?[Mm]\\b)(?![\\w:])`,
    needs: '00:',
  },
  // Folders of Windows may hold spaces; what follows the last backslash ends at one.
  {
    kind: 'path',
    source:
      '(?<!\\w)(?:[A-Za-z]:[\\\\/]|\\\\\\\\)(?:[^\\\\/:*?"\'<>|\\n]{1,60}\\\\){0,30}[^\\s"\'<>|*?,;()]{1,500}(?:\\(\\d{1,6},\\d{1,6}\\))?',
    says: [':\\', ':/', '\\\\'],
  },
  {
    kind: 'path',
    source:
      '(?<![\\w/<>.])(?:~|\\.\\.?|@)?/[\\w.@+~%][\\w.@+~%/-]{0,500}(?:\\?[\\w=&%.+-]{1,300}|(?::\\d{1,9}){0,2})',
    needs: '/',
  },
  {
    kind: 'path',
    source: '(?<![\\w.@/+-])[\\w.@+-]{1,100}/[\\w.@+-]{1,100}[/.][\\w.@+/-]{1,300}(?::\\d{1,9}){0,2}',
    needs: '/',
  },
  {
    kind: 'host',
    source: `(?<![\\w.-])(?:localhost|[A-Za-z0-9][A-Za-z0-9.-]{0,200}\\.(?:${TLD})|[A-Za-z0-9][A-Za-z0-9-]{0,62}\\.(?:[A-Za-z0-9.-]{1,190}\\.(?:${WORDY_TLD})|(?:${WORDY_TLD})(?=:\\d)))(?::\\d{1,5})?(?![\\w(-]|\\.\\w)`,
    says: ['localhost', '.'],
  },
  {
    kind: 'host',
    source: '(?<=\\b(?:ENOTFOUND|EAI_[A-Z]{3,8}) )[\\w.-]{1,200}(?::\\d{1,5})?(?!\\w)',
    says: ['enotfound', 'eai_'],
  },
  {
    kind: 'path',
    source:
      '(?<![\\w.-])[\\w-]{1,80}\\.[A-Za-z]{1,5}(?:(?::\\d{1,9}){1,2}|\\(\\d{1,6}(?:,\\d{1,6})?\\)(?=:)|(?=,? line \\d))',
    needs: '0.',
  },
  // Files that a person names; those of a program (`package.json`, `ntdll.dll`) tell the error.
  {
    kind: 'path',
    source:
      '(?<![\\w.-])[\\w-]{1,80}\\.(?:txt|csv|log|pdf|docx?|xlsx?|png|jpe?g|gif|mp[34]|zip|py|php|rb|java|tsx?|jsx)(?![\\w.(])',
    needs: '.',
  },
  {
    kind: 'id',
    source: '\\b[\\da-fA-F]{8}-[\\da-fA-F]{4}-[\\da-fA-F]{4}-[\\da-fA-F]{4}-[\\da-fA-F]{12}\\b',
    needs: '--',
  },
  {
    kind: 'ip',
    source: '(?<![\\w.])\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?:[:/]\\d{1,5})?(?![\\w.]\\d)',
    needs: '00..',
  },
  {
    kind: 'ip',
    source:
      '\\[(?=[\\da-fA-F]{0,4}:[\\da-fA-F]{0,4}:)[\\da-fA-F:.]{2,45}(?:%\\w{1,15})?\\](?::\\d{1,5})?|(?<![\\w:]):::\\d{1,5}(?!\\w)|(?<![\\w:])::[\\da-fA-F][\\da-fA-F:.]{0,40}|(?<![\\w:])(?:[\\da-fA-F]{1,4}::?){3,7}[\\da-fA-F]{1,4}(?![\\w:])',
    needs: '::',
  },
  {
    kind: 'port',
    source: `(?<=\\b[pP]ort[ =:]{1,2})(?:${SERVICE_PORTS})(?![\\w]|[.,]\\d)`,
    needs: '00',
    says: ['port'],
  },
  { kind: 'hex', source: '\\b0[xX][\\da-fA-F]{5,32}\\b', says: ['0x'] },
  { kind: 'id', source: '\\b(?=[\\da-f]{0,64}[a-f])(?=[\\da-f]{0,64}\\d)[\\da-f]{7,64}\\b', needs: '0' },
  { kind: 'id', source: '\\b(?=[\\dA-F]{0,64}[A-F])(?=[\\dA-F]{0,64}\\d)[\\dA-F]{12,64}\\b', needs: '0A' },
  { kind: 'id', source: '\\b(?=[A-Za-z_-]{0,40}\\d[A-Za-z_-]{0,40}\\d)[\\w-]{20,200}\\b', needs: '00' },
  {
    kind: 'id',
    source: '\\b(?!utf)(?=[A-Za-z_-]{0,20}\\d{1,6}[A-Za-z]{1,3}\\d{1,6}[A-Za-z]{1,3}\\d)[\\w-]{8,200}\\b',
    needs: '00',
  },
  // After a word that says so: `request id: ab12`, `Ray ID 7f`, `Reference #18.2f`.
  {
    kind: 'id',
    source:
      '(?<=(?:\\b[iI]|[a-z_]I|_i)[dD]["\']?[:=# ]{1,3}|\\b(?:[rR]eference|[dD]igest):? #?)(?=[\\w.:-]{0,40}\\d)[\\w.:-]{2,100}(?<![.:-])',
    needs: '0',
    says: ['id', 'reference', 'digest'],
  },
  {
    kind: 'quoted',
    source: `(?<=(?:^|[\\s,;({[&?])(?!${TELLING_KEY})[A-Za-z_][\\w.-]{0,30}=)[^\\s,;&()<>"'\`]{1,200}(?<![.:])`,
    needs: '=',
  },
  { kind: 'quoted', source: '\\\\"[^"\\n\\\\]{1,300}\\\\"|"[^"\\n]{1,300}"', needs: '""' },
  {
    kind: 'quoted',
    source:
      '“[^“”\\n]{1,300}”|„[^„“”\\n]{1,300}[“”]|«[^«»\\n]{1,300}»|‹[^‹›\\n]{1,300}›|「[^「」\\n]{1,300}」|『[^『』\\n]{1,300}』|‚[^‘’\\n]{1,300}[‘’]|&quot;[^&\\n]{1,300}&quot;',
    says: ['“', '„', '«', '‹', '「', '『', '‚', '&quot;'],
  },
  { kind: 'quoted', source: "(?<!\\w)[`'‘][^`'‘’\\n]{1,300}[`'’](?!\\w)", says: ["'", '`', '‘'] },
  {
    kind: 'n',
    source: '(?<![\\w.])\\d{1,4}[dhm] ?\\d{1,2}[hms](?: ?[\\d.]{1,9}s)?(?!\\w)|\\b\\d{1,9}(?:st|nd|rd|th)\\b',
    needs: '0',
  },
  // Numbers with what clings to them: 1,234.5 · 12:30:45 · v2.3.1-rc.1 · 30ms · 16 MB · 640x480.
  {
    kind: 'n',
    source: `(?<![A-Za-z_\\d])[vV]?\\d(?:[\\d.,:]{0,40}\\d)?(?:x\\d{1,5}|-(?:alpha|beta|rc|dev|canary|next|SNAPSHOT)[\\w.]{0,20}|${UNIT})?(?![A-Za-z_\\d])`,
    needs: '0',
  },
];
