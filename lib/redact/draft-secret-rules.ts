import type { Rule } from './rule.ts';
import { SECRET_NAME, SECRET_WORDS, secretLength } from './secret-rules.ts';

/** Secrets that people write into posts. Page scripts do without these rules: they would make them heavy. */

const HEX32 = '[\\da-f]{32}';

/** One pattern per service, with a piece in lower case that it must have. Sources: the services' own key formats. */
const SERVICE_KEYS: readonly (readonly [needs: string, source: string])[] = [
  ['aws', '(?<=aws\\w{0,20}["\' :=]{1,5})[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])'],
  ['gocspx-', '\\bGOCSPX-[\\w-]{20,60}'],
  ['1//', '(?<![\\w/])1//0[\\w-]{30,120}'],
  ['xapp-', '\\bxapp-\\d-[\\w-]{20,200}'],
  ['hooks.slack', 'hooks\\.slack\\.com/services/[\\w/]{20,120}'],
  [
    'webhook',
    '\\b(?:discord(?:app)?\\.com/api/webhooks/\\d{10,25}/[\\w-]{20,120}|webhook\\.office\\.com/[\\w@/-]{30,300})',
  ],
  ['.', '\\b[MNO][\\w-]{23,27}\\.[\\w-]{6}\\.[\\w-]{27,45}'],
  [':aa', '(?<!\\d)\\d{8,10}:AA[\\w-]{30,40}'],
  ['sk', `\\bSK${HEX32}\\b`],
  ['key-', `\\bkey-${HEX32}\\b`],
  ['-us', `\\b${HEX32}-us\\d{1,2}\\b`],
  ['do', '\\bdo[ort]_v1_[\\da-f]{40,80}'],
  ['hrku-', '\\bHRKU-[\\w-]{30,80}'],
  ['pypi-', '\\bpypi-[\\w-]{40,300}'],
  ['dckr_', '\\bdckr_(?:pat|oat)_[\\w-]{20,60}'],
  ['dapi', '\\bdapi[\\da-f]{32}(?:-\\d)?\\b'],
  ['lin_', '\\blin_(?:api|oauth)_\\w{30,70}'],
  ['ntn_', '\\bntn_\\w{40,60}'],
  ['secret_', '\\bsecret_[A-Za-z\\d]{40,60}\\b'],
  ['pmak-', '\\bPMAK-[\\da-f-]{40,70}'],
  ['sntry', '\\bsntry[su]_[\\w+/=-]{40,300}'],
  ['nrak-', '\\bNRAK-[A-Z\\d]{20,40}'],
  ['gl', '\\bgl(?:sa|c|rt|dt|ptt|ft|soat)[_-](?=\\w{0,60}\\d)[\\w-]{20,200}'],
  ['hv', '\\bhv[sbr]\\.[\\w-]{20,300}'],
  ['atlasv1', '\\b\\w{10,20}\\.atlasv1\\.[\\w-]{50,90}'],
  ['sq0', '\\bsq0(?:atp|csp|idp)-[\\w-]{20,60}'],
  ['access-', '\\baccess-(?:sandbox|development|production)-[\\da-f-]{36}'],
  ['eaa', '\\bEAA[A-Za-z\\d]{40,300}'],
  ['gsk_', '\\bgsk_[A-Za-z\\d]{40,70}'],
  ['r8_', '\\br8_[A-Za-z\\d]{30,50}'],
  ['nvapi-', '\\bnvapi-[\\w-]{40,90}'],
  ['pplx-', '\\bpplx-[A-Za-z\\d]{30,70}'],
  ['xai-', '\\bxai-[A-Za-z\\d]{40,100}'],
  ['age-secret', '\\bAGE-SECRET-KEY-1[A-Z\\d]{50,70}'],
  ['rubygems_', '\\brubygems_[\\da-f]{40,60}'],
  ['sb', '\\bsb(?:p|_secret)_[\\w-]{20,60}'],
  ['pscale_', '\\bpscale_(?:tkn|pw|oauth)_[\\w.-]{30,70}'],
  ['at', '\\bAT(?:ATT3|BB|CTT3)[\\w=-]{20,300}'],
  ['fig', '\\bfig[du]_[\\w-]{30,60}'],
  ['dp.', '\\bdp\\.(?:pt|st|ct|scim|audit)\\.[\\w.-]{30,70}'],
  ['cfpat-', '\\bCFPAT-[\\w-]{40,60}'],
  ['swmtkn-', '\\bSWMTKN-1-[\\da-z-]{50,90}'],
  ['tskey-', '\\btskey-[\\w-]{20,80}'],
  ['a3-', '\\bA3-[A-Z\\d]{6}-[A-Z\\d-]{26,40}'],
  ['ez', '\\bEZ[AT]K[A-Za-z\\d]{50,60}\\b'],
  ['shippo_', '\\bshippo_(?:live|test)_[\\da-f]{40}'],
  ['sig=', '(?<=[?&]sig=)[\\w%+/=-]{20,120}'],
];

/** Share of neighbours that are of two kinds (small, capital, digit): drawn ones have 0.62, names in camel case 0.3. */
const LEAST_CHANGES = 0.36;
/** The same without any digit. */
const LEAST_CHANGES_ALONE = 0.45;
/** The same with so few vowels that nobody can say it. */
const LEAST_CHANGES_UNSAYABLE = 0.25;
const UNSAYABLE = 0.28;

/** Letters and digits as a machine draws them: hashes in hex, words and names of symbols are something else. */
function randomLength(value: string): number {
  const kinds = [...value.replace(/[\da-f]{16,}|[^A-Za-z\d]/g, '')].map((char) =>
    /\d/.test(char) ? 'digit' : char === char.toLowerCase() ? 'small' : 'capital',
  );
  const count = (kind: string): number => kinds.filter((one) => one === kind).length;
  const changes = kinds.filter((kind, at) => at > 0 && kind !== kinds[at - 1]).length;
  const vowels = (value.match(/[aeiou]/gi)?.length ?? 0) / Math.max(1, count('small') + count('capital'));
  const least =
    count('digit') === 0 ? LEAST_CHANGES_ALONE : vowels < UNSAYABLE ? LEAST_CHANGES_UNSAYABLE : LEAST_CHANGES;
  const drawn = count('small') >= 4 && count('capital') >= 4 && changes >= kinds.length * least;
  return drawn && !value.startsWith('_Z') ? value.length : 0;
}

export const DRAFT_SECRET_RULES: readonly Rule[] = [
  ...SERVICE_KEYS.map(([needs, source]): Rule => ({
    kind: 'secret',
    needs: [needs],
    pattern: () => new RegExp(source, 'g'),
    by: '<secret>',
  })),
  // `Cookie: a=b; c=d`, as header or in a command; `document.cookie = "…"`
  {
    kind: 'secret',
    needs: ['cookie'],
    pattern: () => /(\b(?:set-)?cookies?["']? ?[:=] ?["']?)(?=[\w.%$!#^|~-]{1,80}=)[^"'\n]{1,8000}/gi,
    by: '<secret>',
  },
  // Any other scheme of a header that carries a credential.
  {
    kind: 'secret',
    needs: ['authorization', 'x-'],
    pattern: () =>
      /(\b(?:(?:proxy-)?authorization["']? ?[:=] ?["']?(?:[A-Za-z-]{3,20} )?|x-[\w-]{0,30}(?:key|token|secret|auth)["']? ?[:=] ?["']?))[^\s"'<>]{6,2000}/gi,
    by: '<secret>',
    take: secretLength,
  },
  // `Server=…;Pwd=x y;`, `AccountKey=…==`
  {
    kind: 'secret',
    needs: ['='],
    pattern: () =>
      /(\b(?:\w{0,30}key|password|pwd|sas ?token) ?= ?)(?:[\w+/]{32,100}={0,2}(?![\w+/])|[^\s;"'\n(){}][^;"'\n(){}]{5,200}(?=;))/gi,
    by: '<secret>',
    take: (value) => (/^(?:[A-Za-z]+|\d{1,5})$/.test(value) ? 0 : secretLength(value)),
  },
  // `jdbc:oracle:thin:name/password@host`
  {
    kind: 'secret',
    needs: ['jdbc:oracle', 'sqlplus', 'sqlldr', 'expdp', 'impdp'],
    pattern: () =>
      /((?:jdbc:oracle:\w{2,8}:|\b(?:sqlplus|sqlldr|expdp|impdp) (?:-\w{1,10} )?))[^\s/@]{1,80}\/[^\s/@]{1,80}(?=@)/gi,
    by: '<secret>',
  },
  // YAML, PHP, JavaScript, XML and shell: `password: 'x'`, `'password' => 'x'`, `<password>x</password>`
  {
    kind: 'secret',
    needs: SECRET_WORDS,
    pattern: () =>
      new RegExp(
        `(?<!unexpected |invalid )((?:["'\`]?\\b${SECRET_NAME}["'\`]?\\]? {0,20}(?:[:=]|=>)|\\(["']${SECRET_NAME}["'] ?,) {0,3}["'\`])[^"'\`\\n]{1,500}`,
        'gi',
      ),
    by: '<secret>',
    take: secretLength,
  },
  {
    kind: 'secret',
    needs: SECRET_WORDS,
    pattern: () => new RegExp(`(<${SECRET_NAME}>)[^<>\\n]{1,500}(?=</)`, 'gi'),
    by: '<secret>',
    take: secretLength,
  },
  // A line of its own that sets one: `DB_PASS=x y`, `export TOKEN=x`, `password: x`
  {
    kind: 'secret',
    needs: SECRET_WORDS,
    pattern: () =>
      new RegExp(
        `^((?:[ \\t>$#-]{0,20}(?:export |set |env |ENV |ARG )?)${SECRET_NAME}(?:=|: ))[^\\s"'\`(<{][^\\n"'\`(]{3,300}$`,
        'gim',
      ),
    by: '<secret>',
    take: (value) =>
      /^[\p{L},.' -]{3,}$/u.test(value.trim()) && /[ .]/.test(value.trim()) ? 0 : secretLength(value),
  },
  // More command lines: `redis-cli -a x`, `docker login -p x`, `openssl … pass:x`, `smbclient -U name%x`, `net use … /user:n x`
  {
    kind: 'secret',
    needs: [' -a ', ' -p ', ' -w '],
    pattern: () =>
      /(?<=\b(?:redis-cli|(?:docker|podman|az|helm registry|oc|cf|nerdctl) login|ldap\w{2,10}|plink|pscp|putty|7z\w?|unzip|zip|rar|unrar|mongo(?:sh|dump|restore)?|nmcli)\b[^\n]{0,100} )(-[apPw] ?)[^\s-][^\s]{3,100}/g,
    by: '<secret>',
    take: (value) => (/^\d{1,5}$|[/\\]|\.\w{2,4}$/.test(value) ? 0 : secretLength(value)),
  },
  // Names that end in one of a secret: `"signingSecret": "x"`, `botToken: 'x'`
  {
    kind: 'secret',
    needs: ['secret', 'token', 'key'],
    pattern: () =>
      /(\b[a-z]\w{1,40}(?:Secret|Token|ApiKey|AccessKey|PrivateKey)["'`]? {0,3}(?:[:=]|=>) {0,3}["'`])[^"'`\n]{1,500}/g,
    by: '<secret>',
    take: secretLength,
  },
  // Any other option that is named after a secret: `--requirepass x`, `--client-secret=x`
  {
    kind: 'secret',
    needs: [' -'],
    pattern: () =>
      /( --?[\w-]{0,30}(?:pass(?:word|wd|phrase)?|secret|token|api-?key)[ =]["']?)[^\s"'-][^\s"']{3,200}/gi,
    by: '<secret>',
    take: (value) => (/^[a-z]+$|[/\\]/i.test(value) ? 0 : secretLength(value)),
  },
  {
    kind: 'secret',
    needs: ['pass:', '%', '/user:', '/pass:', '/p:', '/rp'],
    pattern: () =>
      /(\bpass:|\bsmb(?:client|get|map)\b[^\n%]{0,100}%|(?<![/\w])\/user:[^\s]{1,80} |\/(?:pass|p|rp)[: ])[^\s"'/=][^\s"'=]{2,100}(?![^\s"'])/gi,
    by: '<secret>',
    take: secretLength,
  },
  // Licence keys of five groups.
  {
    kind: 'secret',
    needs: ['-'],
    pattern: () => /(?<![\w-])(?=[A-Z-]{0,24}\d)[A-Z\d]{5}(?:-[A-Z\d]{5}){3,5}(?![\w-])/g,
    by: '<secret>',
  },
  // What is left and looks drawn by a machine: digests say so in front (`sha512-…`).
  {
    kind: 'secret',
    pattern: () => /(?<![\w+/.%-]|sha\d{1,3}[:=])(?!sha\d{1,3}-)[A-Za-z\d_+/-]{32,200}={0,2}(?![\w+/.%-])/g,
    by: '<secret>',
    take: randomLength,
  },
];
