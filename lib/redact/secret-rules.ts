import type { Rule } from './rule.ts';

/** Keys and passwords. Page scripts carry these rules: those that only drafts need are in `draft-secret-rules.ts`. */

/** What follows "password:" or "password=" and is none: a word of the message, a placeholder, or code that reads it. */
const SAID =
  /^(?:yes|no|true|false|null|none|undefined|nil|empty|required|missing|invalid|wrong|incorrect|string|\*{3,}|x{3,}|\.{3}|<[\w -]+>|\$[\w{(].*|%\w+%|\{\{?.*|\w+\(.*|(?:your|my)[a-z_-]*|(?:process|os|self|this|config|env|settings|req|request|args|options|secrets)\.[\w.]+|(?:password|passwd|pwd|token|secret))$/i;

/** Length of a value that follows a secret's name; 0 where it is none. */
export const secretLength = (value: string): number => (SAID.test(value) ? 0 : value.length);

export const SECRET_NAME =
  '(?:\\w{0,40}(?:pass(?:word|wd|phrase)?|pwd)|(?:\\w{0,40}[_-])?(?:kennwort|passwort|secret|api[_-]?key|(?:access|secret|private)[_-]?key|client[_-]secret|(?:access|auth|refresh|id|api|csrf)?[_-]?token)|\\w{0,20}sess(?:ion)?[_-]?id|sid|authorization)';

/** What a secret's name has in it. */
export const SECRET_WORDS = 'pass pwd kennwort secret key token sess sid authorization'.split(' ');

/** What keys of well-known services begin with. */
const KEY_BEGINNINGS =
  'sk_ pk_ rk_ sk- akia asia ghp_ gho_ ghs_ ghu_ ghr_ github_pat_ xox glpat- aiza ya29. npm_ hf_ whsec_ shp dop_v1_ sg.'.split(
    ' ',
  );

/** Before the named secrets, so that a query goes whole. */
const ADDRESS_TAIL: Rule = {
  kind: 'address-tail',
  needs: ['://'],
  pattern: () =>
    /(?<![A-Za-z0-9+.-])([A-Za-z][A-Za-z0-9+.-]{1,20}:\/\/[^\s?#"'<>]{0,2000})[?#][^\s"'<>)\]]{0,2000}/g,
  by: '',
};

export const SECRET_RULES: readonly Rule[] = [
  {
    kind: 'secret',
    needs: ['-----begin '],
    // A key that was cut off has no end: all that follows goes.
    pattern: () =>
      /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:[^]{0,20000}?-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----|[^]*)/g,
    by: '<secret>',
  },
  ADDRESS_TAIL,
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
    pattern: () => /(:\/\/)[^\s/:@"'<>]{0,200}:[^\s/"'<>]{0,200}@/g,
    by: '',
  },
  {
    kind: 'secret',
    needs: ['bearer ', 'basic ', 'token '],
    pattern: () => /\b((?:Bearer|Basic|Token) )(?=[\w.+/=~-]{0,40}[\d=+/])[\w.+/=~-]{8,2000}/gi,
    by: '<secret>',
  },
  // `password=x`, `"token":"x"`
  {
    kind: 'secret',
    needs: SECRET_WORDS,
    pattern: () => new RegExp(`\\b(${SECRET_NAME}=["']?)[^\\s"'&;,)]{1,500}`, 'gi'),
    by: '<secret>',
    take: secretLength,
  },
  {
    kind: 'secret',
    needs: SECRET_WORDS,
    pattern: () => new RegExp(`("${SECRET_NAME}" ?: ?")[^"\\n]{1,500}`, 'gi'),
    by: '<secret>',
    take: secretLength,
  },
  // `password: x` only where x does not look like a word of the sentence.
  {
    kind: 'secret',
    needs: SECRET_WORDS,
    pattern: () => new RegExp(`\\b(${SECRET_NAME} ?[:=] )(?=[^\\s\\d]{0,60}\\d)[^\\s"',;)]{6,200}`, 'gi'),
    by: '<secret>',
    take: secretLength,
  },
  // Passwords on command lines: `mysql -ppw`, `--password pw`, `curl -u name:pw`
  {
    kind: 'secret',
    needs: ['mysql', 'mariadb', 'sshpass'],
    pattern: () => /(?<=\b(?:mysql\w{0,12}|mariadb|sshpass)\b[^\n]{0,80} )(-p ?)[^\s-][^\s]{0,100}/g,
    by: '<secret>',
    take: secretLength,
  },
  {
    kind: 'secret',
    needs: [' -'],
    pattern: () => /( --?(?:password|passwd|token|secret|api-key)[ =])[^\s-][^\s]{0,200}/g,
    by: '<secret>',
    take: secretLength,
  },
  {
    kind: 'secret',
    needs: [' -'],
    pattern: () => /( (?:-u|--user)[ =])[^\s:]{1,80}:[^\s]{1,100}/g,
    by: '<secret>',
    take: secretLength,
  },
];
