/** What is taken out of a text, and what stands there afterwards. All patterns are linear (bounded repetitions). */
export type FoundKind = 'secret' | 'card' | 'iban' | 'mail' | 'phone' | 'user-name' | 'address-tail' | 'ip';

export interface Rule {
  kind: FoundKind;
  /**
   * One of these stands in every text that the pattern matches, in lower case; and so many digits. A pattern is dear
   * to make and when it first runs, and most texts need none.
   */
  needs?: readonly string[];
  digits?: number;
  pattern: () => RegExp;
  /** Replacement for one match; the match itself where it turns out to be harmless. */
  by: string | ((match: string, ...groups: string[]) => string);
}

/** Check digits of payment cards (ISO/IEC 7812-1, Luhn). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** Check digits of bank account numbers (ISO 13616: letters become 10…35, remainder by 97 is 1). */
export function passesIban(text: string): boolean {
  const compact = text.replace(/ /g, '');
  if (compact.length < 15 || compact.length > 34) return false;
  let rest = 0;
  for (const char of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1;
}

/** Addresses of networks that everyone has at home tell nothing about a person (RFC 1122, 1918, 3927, 6598). */
function isPublicIp(ip: string): boolean {
  const parts = ip.split('.').map(Number);
  const [a = 0, b = 0] = parts;
  if (parts.some((n) => n > 255)) return false;
  return !(
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 192 && b === 168) ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127)
  );
}

/** Words that follow "password:" in messages and are no password. */
const SAID =
  /^(?:yes|no|true|false|null|none|undefined|nil|empty|required|missing|invalid|wrong|incorrect|\*{3,}|<\w+>)$/i;
const hide = (match: string, label: string, value: string): string =>
  SAID.test(value) ? match : `${label}<secret>`;

const SECRET_NAME =
  '(?:pass(?:word|wd|phrase)?|pwd|kennwort|passwort|secret|api[_-]?key|(?:access|secret|private)[_-]?key|client[_-]secret|(?:access|auth|refresh|id|api|csrf)?[_-]?token|\\w{0,20}sess(?:ion)?[_-]?id|sid|authorization)';

/** What a secret's name has in it. */
const SECRET_WORDS = 'pass pwd kennwort secret key token sess sid authorization'.split(' ');
/** What keys of well-known services begin with. */
const KEY_BEGINNINGS =
  'sk_ pk_ rk_ sk- akia asia ghp_ gho_ ghs_ ghu_ ghr_ github_pat_ xox glpat- aiza ya29. npm_ hf_ whsec_ shp dop_v1_ sg.'.split(
    ' ',
  );

export const RULES: readonly Rule[] = [
  {
    kind: 'secret',
    needs: ['-----begin '],
    pattern: () => /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^]*/g,
    by: '<secret>',
  },
  // Before the named secrets, so that a query goes whole.
  {
    kind: 'address-tail',
    needs: ['://'],
    pattern: () =>
      /(?<![A-Za-z0-9+.-])([A-Za-z][A-Za-z0-9+.-]{1,20}:\/\/[^\s?#"'<>]{0,2000})[?#][^\s"'<>)\]]{0,2000}/g,
    by: '$1',
  },
  {
    kind: 'secret',
    needs: ['eyj'],
    pattern: () => /\beyJ[\w-]{8,2000}\.[\w-]{4,2000}(?:\.[\w-]{0,2000})?/g,
    by: '<secret>',
  },
  {
    kind: 'secret',
    needs: KEY_BEGINNINGS,
    pattern: () =>
      /\b(?:[spr]k_(?:live|test)_\w{8,200}|sk-[\w-]{16,200}|(?:AKIA|ASIA)[A-Z0-9]{16}|gh[opsur]_\w{20,255}|github_pat_\w{20,255}|xox[abeoprs]-[\w-]{8,200}|glpat-[\w-]{16,100}|AIza[\w-]{30,60}|ya29\.[\w-]{16,400}|npm_\w{30,60}|hf_\w{20,60}|whsec_\w{16,100}|shp(?:at|ca|pa|ss)_\w{16,60}|dop_v1_\w{16,100}|SG\.[\w-]{16,60}\.[\w-]{16,80})/g,
    by: '<secret>',
  },
  // `scheme://name:password@host`
  {
    kind: 'secret',
    needs: ['://'],
    pattern: () => /(:\/\/)[^\s/:@"'<>]{0,200}:[^\s/@"'<>]{0,200}@/g,
    by: '$1',
  },
  {
    kind: 'secret',
    needs: ['bearer ', 'basic ', 'token '],
    pattern: () => /\b((?:Bearer|Basic|Token) )(?=[\w.+/=~-]{0,40}[\d=+/])[\w.+/=~-]{8,2000}/gi,
    by: '$1<secret>',
  },
  // `password=x`, `"token":"x"`
  {
    kind: 'secret',
    needs: SECRET_WORDS,
    pattern: () => new RegExp(`\\b(${SECRET_NAME}=["']?)([^\\s"'&;,)]{1,500})`, 'gi'),
    by: hide,
  },
  {
    kind: 'secret',
    needs: SECRET_WORDS,
    pattern: () => new RegExp(`("${SECRET_NAME}" ?: ?")([^"\\n]{1,500})`, 'gi'),
    by: hide,
  },
  // `password: x` only where x does not look like a word of the sentence.
  {
    kind: 'secret',
    needs: SECRET_WORDS,
    pattern: () => new RegExp(`\\b(${SECRET_NAME} ?[:=] )(?=[^\\s\\d]{0,60}\\d)([^\\s"',;)]{6,200})`, 'gi'),
    by: hide,
  },
  // Passwords on command lines: `mysql -ppw`, `--password pw`, `curl -u name:pw`
  {
    kind: 'secret',
    needs: ['mysql', 'mariadb', 'sshpass'],
    pattern: () => /(?<=\b(?:mysql\w{0,12}|mariadb|sshpass)\b[^\n]{0,80} )(-p ?)([^\s-][^\s]{0,100})/g,
    by: hide,
  },
  {
    kind: 'secret',
    needs: [' -'],
    pattern: () => /( --?(?:password|passwd|token|secret|api-key)[ =])([^\s-][^\s]{0,200})/g,
    by: hide,
  },
  {
    kind: 'secret',
    needs: [' -'],
    pattern: () => /( (?:-u|--user)[ =])([^\s:]{1,80}:[^\s]{1,100})/g,
    by: hide,
  },
  {
    kind: 'card',
    digits: 13,
    pattern: () => /(?<![\w.-])[2-6]\d{3}[ -]?\d{4,6}[ -]?\d{4,5}(?:[ -]?\d{1,4})?(?![\w-]|\.\d)/g,
    by: (m) =>
      /^\d{13,19}$/.test(m.replace(/[ -]/g, '')) && passesLuhn(m.replace(/[ -]/g, '')) ? '<card>' : m,
  },
  {
    kind: 'iban',
    digits: 2,
    pattern: () => /\b[A-Z]{2}\d{2} ?[A-Z0-9]{4} ?[A-Z0-9]{4}[A-Z0-9 ]{3,30}(?![A-Za-z0-9])/g,
    by: (m) => shortenToIban(m),
  },
  {
    kind: 'mail',
    needs: ['@'],
    pattern: () => /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,188}\w/g,
    by: '<mail>',
  },
  {
    kind: 'phone',
    needs: ['+'],
    digits: 7,
    pattern: () =>
      /(?<![\w.+])\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{2,4}[ .-]?\d{2,4}[ .-]?\d{2,5}(?:[ .-]\d{2,4})?(?![\w:])/g,
    by: '<phone>',
  },
  {
    kind: 'phone',
    needs: ['-'],
    digits: 10,
    pattern: () => /(?<![\w.+-])(?:\(\d{3}\) ?|\d{3}-)\d{3}-\d{4}(?![\w-])/g,
    by: '<phone>',
  },
  {
    kind: 'user-name',
    needs: ['/home/', 'users'],
    pattern: () =>
      /((?:\/home\/|\/Users\/|[A-Za-z]:[\\/]{1,2}Users[\\/]{1,2}))(?!user\b|Shared\b|Public\b|Default\b)[^\s\\/:"'<>|?*]{1,64}/g,
    by: '$1user',
  },
  {
    kind: 'ip',
    digits: 4,
    pattern: () => /(?<![\w.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\w.]?\d)/g,
    by: (m) => (isPublicIp(m) ? '<ip>' : m),
  },
  // Global unicast (RFC 4291): 2000::/3.
  {
    kind: 'ip',
    needs: [':'],
    digits: 1,
    pattern: () => /(?<![\w:])[23][\da-fA-F]{3}:[\da-fA-F:]{2,34}(?![\w:])/g,
    by: '<ip>',
  },
];

/** The number may be followed by capitals of the sentence: the longest prefix whose check digits fit is taken. */
function shortenToIban(match: string): string {
  for (let length = match.length; length >= 15; length -= 1) {
    const part = match.slice(0, length);
    if (!part.endsWith(' ') && passesIban(part)) return `<iban>${match.slice(length)}`;
  }
  return match;
}
