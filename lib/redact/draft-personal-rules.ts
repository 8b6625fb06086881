import { passesLuhn } from './check-digits.ts';
import type { Rule } from './rule.ts';

/** What tells who someone is, as people write it into posts. Page scripts do without these rules. */

/** Between a name and its value: `: `, ` = `, ` is `, `#`. */
const BEFORE_VALUE = '(?: ?[:#=]{1,2} ?| (?:is|ist|est|es|war|was|lautet) |[ ]#?)["\'(`*]{0,2}';
const NUMBER = '(?:number|num|no\\.?|nr\\.?|n[°º.]|#|id|code|nummer|num[eé]ro)';

/** Names of numbers that are burnt into one machine. */
const DEVICE_NAME =
  '(?:(?:serial|seriennummer|serien-?nr\\.?)(?: ?(?:number|num|no\\.?|nr\\.?|#))?|s/n|sn(?= ?[:#])|service[ -]?tag|asset[ -]?tag|imei\\d?|meid|udid|iccid|imsi|eid|(?:hardware|device|ger[aä]te|machine)[ -]?(?:uuid|id)|num[eé]ro de s[eé]rie|n[°º] de s[eé]rie|n[uú]mero de serie|mac[ -]?(?:address|adresse)?)';

/** Names of numbers under which a company or a state knows a person. */
const REFERENCE_NAME = [
  `(?:order|customer|client|member(?:ship)?|account|contract|policy|booking|reservation|invoice|transaction|tracking|shipment|support case|support ticket|case|passport|licen[cs]e plate|driver'?s licen[cs]e|national insurance|insurance|social security|tax(?:payer)?) ?${NUMBER}`,
  '(?:bestell|auftrags?|kunden|rechnungs?|vertrags?|konto|buchungs?|sendungs?|ausweis|pass|versicherungs?|sozialversicherungs?|steuer|mitglieds?)-?(?:nummer|nr\\.?|id|identifikationsnummer)',
  '(?:num[eé]ro|n[°º.]|r[eé]f[eé]rence)(?: de la| de l.| du| de| d.) ?(?:commande|client|facture|contrat|dossier|compte|colis|passeport|s[eé]curit[eé] sociale|r[eé]servation)',
  '(?:n[uú]mero|n[°º.]|c[oó]digo)(?: de la| del| de) ?(?:pedido|cliente|factura|contrato|cuenta|env[ií]o|pasaporte|seguridad social|reserva|fattura|ordine)',
  'order(?= ?#)|ssn|nino|dni|nie|nif|passport|codice fiscale|cpf|bsn|pesel|ssid|iban|bic',
].join('|');

/** Length of a reference at the start of a value: it has digits, and is no error code. */
function referenceLength(value: string): number {
  const bare = value.replace(/[.,;:-]{1,3}$/, '');
  const digits = bare.match(/\d/g)?.length ?? 0;
  return digits >= 4 && !/^(?:0x|https?|[A-Z]+_[A-Z_]+)/i.test(bare) ? bare.length : 0;
}

/** Length of a device's number: letters and digits, long enough to be one of its kind. */
function deviceLength(value: string): number {
  const bare = value.replace(/[.,;:-]{1,3}$/, '');
  const digits = bare.match(/\d/g)?.length ?? 0;
  return digits >= 2 && bare.length >= 6 && !/^(?:0x|\d{1,4}$|v?\d+\.\d)/i.test(bare) ? bare.length : 0;
}

const proves = (found: string): number => (passesLuhn(found.replace(/\D/g, '')) ? found.length : 0);

/** A phone number as people write it, seven to fourteen digits. */
function phoneLength(found: string): number {
  const bare = found.replace(/[ .()/-]{1,3}$/, '');
  const digits = bare.match(/\d/g)?.length ?? 0;
  return digits >= 7 && digits <= 14 && !/^\d{4}-\d\d-\d\d/.test(bare) ? bare.length : 0;
}

export const DRAFT_PERSONAL_RULES: readonly Rule[] = [
  {
    kind: 'device',
    digits: 2,
    pattern: () =>
      new RegExp(`(?<![\\p{L}\\p{N}])(${DEVICE_NAME}${BEFORE_VALUE})[A-Z\\d][A-Za-z\\d:-]{5,45}`, 'giu'),
    by: '<id>',
    take: deviceLength,
  },
  // IMEI: two digits of the body that gave it, then type, serial, check digit (3GPP TS 23.003).
  {
    kind: 'device',
    digits: 15,
    pattern: () => /(?<![\w.-])(?:01|35|86|99)(?:\d{13}|[ -]?\d{6}[ -]?\d{6}[ -]?\d)(?![\w-]|\.\d)/g,
    by: '<id>',
    take: proves,
  },
  // MAC, but no fingerprint of a certificate, and not the addresses of nobody and everybody.
  {
    kind: 'device',
    pattern: () =>
      /(?<![\w:-])(?!(?:00[:-]){5}00|(?:ff[:-]){5}ff)(?:(?:[\da-f]{2}:){5}|(?:[\da-f]{2}-){5})[\da-f]{2}(?![\w:-])|(?<![\w.])(?=[\d.]{0,13}[a-f])[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4}(?![\w.])/gi,
    by: '<id>',
  },
  {
    kind: 'reference',
    digits: 4,
    pattern: () =>
      new RegExp(
        `(?<![\\p{L}\\p{N}])((?:${REFERENCE_NAME})${BEFORE_VALUE})[A-Z\\d][A-Z\\d/-]{0,5}(?: ?(?=[A-Z./-]{0,4}\\d)[A-Z\\d][A-Z\\d./-]{1,30}){0,4}`,
        'giu',
      ),
    by: '<id>',
    take: referenceLength,
  },
  // Social security numbers of the United States.
  {
    kind: 'reference',
    digits: 9,
    pattern: () => /(?<![\w.-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g,
    by: '<id>',
  },
  // National forms, where a word says that it is one.
  {
    kind: 'phone',
    digits: 7,
    pattern: () =>
      /(?<![\p{L}\p{N}])((?:call(?: me)?|phone|tel(?:efon|[eé]phone|[eé]fono)?|mobile?|m[oó]vil|cell|handy|whatsapp|signal|text me|sms|fax|ring|ruf(?:t|en)?|appelez|portable|llama(?:r|me)?)(?: (?:me|us|at|on|is|nr|no|number|nummer|unter|an|au|al|ist|est|es)\b\.?){0,3}[ .:#]{1,3})[(\d][\d ()./-]{5,20}\d/giu,
    by: '<phone>',
    take: phoneLength,
  },
  // `0171 1234567`, `(030) 123 45 67`, `020 7946 0958`, `0049 30 1234567`
  {
    kind: 'phone',
    digits: 9,
    pattern: () =>
      /(?<![\w.,+:-])(?<!\d )\(?0(?:0[1-9]\d|[1-9]\d{1,3})\)?[ /-](?=(?:[ /-]?\d){6,11}(?!\d))\d{2,8}(?:[ -]\d{2,5}){0,4}(?![\w-]|[.,]\d| \d)/g,
    by: '<phone>',
    take: phoneLength,
  },
  // `06 12 34 56 78`, but no bytes of a dump
  {
    kind: 'phone',
    digits: 10,
    pattern: () =>
      /(?<![\w.-])(?<!\b[\da-f]{2} )0[1-9](?:(?: \d{2}){4}|(?:\.\d{2}){4})(?![\w.-])(?! [\da-f]{2}\b)/gi,
    by: '<phone>',
  },
  {
    kind: 'phone',
    digits: 10,
    pattern: () =>
      /(?<![\w.+-])(?:\(\d{3}\) ?\d{3}[ .-]\d{4}|\d{3}\.\d{3}\.\d{4}|1[ -]\d{3}[ -]\d{3}[ -]\d{4})(?![\w.-])/g,
    by: '<phone>',
  },
  // Names and domains with other letters than a to z.
  {
    kind: 'mail',
    needs: ['@'],
    pattern: () =>
      /(?<![\p{L}\p{M}\p{N}_.+-])[\p{L}\p{M}\p{N}_.+-]{1,64}@(?:[\p{L}\p{M}\p{N}-]{1,63}\.){1,8}\p{L}[\p{L}\p{M}\p{N}-]{1,62}/gu,
    by: '<mail>',
  },
  // A shell's prompt: `ann@laptop:~/x$`
  {
    kind: 'user-name',
    needs: ['@'],
    pattern: () =>
      /(?<![\w.@-])(?!root@|user@)[\w.-]{1,32}(?=@[\w-]{1,64}(?::| )[~/][^\s$#%]{0,200}\]?[$#%](?:\s|$))/g,
    by: 'user',
  },
  {
    kind: 'user-name',
    needs: ['documents and settings', 'benutzer', 'utilisateurs', 'usuarios'],
    pattern: () =>
      /(\b[A-Za-z]:[\\/]{1,2}(?:Documents and Settings|Benutzer|Utilisateurs|Usuarios)[\\/]{1,2})(?!user\b)[^\\/:"'<>|?*\n]{1,64}(?=[\\/])/gi,
    by: 'user',
  },
  // On a server (`\\nas\users\ann`), and as Windows names who is signed in at a machine (`DESKTOP-1A2B3C4\ann`).
  {
    kind: 'user-name',
    needs: ['\\'],
    pattern: () =>
      /((?:\\\\[\w.-]{1,63}\\(?:users|homes?|profiles)\$?|\b(?:DESKTOP|LAPTOP|WIN)-[A-Z\d]{5,11})\\)(?!user\b|Public\b|Default\b|Shared\b)[^\s\\/:"'<>|?*]{1,64}/gi,
    by: 'user',
  },
];
