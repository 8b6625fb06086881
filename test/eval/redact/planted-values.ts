/** Makes secrets and personal data that nobody has, each in the form that its rule book asks for. */
import type { Random } from '../fuzz/random.ts';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const HEX = '0123456789abcdef';
const ALNUM = LOWER + LOWER.toUpperCase() + DIGITS;

export const drawn = (random: Random, length: number, from: string = ALNUM): string =>
  Array.from({ length }, () => from[random.int(from.length)]).join('');
const digits = (random: Random, length: number): string => drawn(random, length, DIGITS);
const hex = (random: Random, length: number): string => drawn(random, length, HEX);
const upper = (random: Random, length: number): string => drawn(random, length, LOWER.toUpperCase() + DIGITS);
const url64 = (random: Random, length: number): string => drawn(random, length, `${ALNUM}-_`);

const WORDS = 'copper meadow lantern river falcon maple winter harbor velvet cactus'.split(' ');
const NAMES = 'mbergmann jsmith anne.dupont kowalski lucia_r OliverK ann-marie tanaka93'.split(' ');
const SIGNS = ['!', '$', '#', '%', '*', '-', '_', '.', '?'];

/** As people choose them: a word, digits, perhaps a sign. */
export const password = (random: Random): string =>
  random.once(4)
    ? `${drawn(random, 10)}${digits(random, 2)}`
    : `${random.pick(WORDS)}${random.once(2) ? random.pick(SIGNS.slice(0, 6)) : ''}${digits(random, 2 + random.int(3))}`;

export const userName = (random: Random): string =>
  random.pick(NAMES) + (random.once(3) ? digits(random, 2) : '');

/** Prefixes are joined here so that no scanner takes this file for a leak. */
const KEYS: readonly ((random: Random) => string)[] = [
  (r) => ['AK', 'IA'].join('') + upper(r, 16),
  (r) => ['sk', '_live_'].join('') + drawn(r, 24),
  (r) => ['rk', '_test_'].join('') + drawn(r, 24),
  (r) => ['gh', r.pick(['p', 'o', 's'])].join('') + `_${drawn(r, 36)}`,
  (r) => ['github', '_pat_'].join('') + `${drawn(r, 22)}_${drawn(r, 59)}`,
  (r) => ['gl', 'pat-'].join('') + url64(r, 20),
  (r) => ['xo', 'xb-'].join('') + `${digits(r, 12)}-${digits(r, 12)}-${drawn(r, 24)}`,
  (r) => ['AI', 'za'].join('') + url64(r, 35),
  (r) => ['np', 'm_'].join('') + drawn(r, 36),
  (r) => ['hf', '_'].join('') + drawn(r, 34),
  (r) => ['S', 'G.'].join('') + `${url64(r, 22)}.${url64(r, 43)}`,
  (r) => ['sk', '-proj-'].join('') + url64(r, 48),
  (r) => ['pypi', '-AgEI'].join('') + url64(r, 80),
  (r) => ['dckr', '_pat_'].join('') + url64(r, 27),
  (r) => ['hv', 's.'].join('') + url64(r, 90),
  (r) => ['gl', 'sa_'].join('') + `${drawn(r, 32)}_${hex(r, 8)}`,
  (r) => `${digits(r, 10)}:AA${url64(r, 33)}`,
  (r) => `hooks.slack.com/services/T${upper(r, 8)}/B${upper(r, 8)}/${drawn(r, 24)}`,
  (r) => `discord.com/api/webhooks/${digits(r, 18)}/${url64(r, 68)}`,
  (r) => ['da', 'pi'].join('') + hex(r, 32),
  (r) => ['do', 'p_v1_'].join('') + hex(r, 64),
  (r) => ['GO', 'CSPX-'].join('') + url64(r, 28),
  (r) => ['ke', 'y-'].join('') + hex(r, 32),
  (r) => `${hex(r, 32)}-us${1 + r.int(21)}`,
];

export const serviceKey = (random: Random): string => random.pick(KEYS)(random);
export const jwt = (random: Random): string =>
  `eyJ${url64(random, 33)}.eyJ${url64(random, 60 + random.int(80))}.${url64(random, 43)}`;

export function privateKey(random: Random): string {
  const kind = random.pick(['RSA ', 'EC ', 'OPENSSH ', '']);
  const lines = Array.from({ length: 4 + random.int(6) }, () => drawn(random, 64, `${ALNUM}+/`));
  return [`-----BEGIN ${kind}PRIVATE KEY-----`, ...lines, `-----END ${kind}PRIVATE KEY-----`].join('\n');
}

function withLuhn(digitsBefore: string): string {
  let sum = 0;
  for (let i = 0; i < digitsBefore.length; i += 1) {
    const digit = Number(digitsBefore[digitsBefore.length - 1 - i]) * (i % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return digitsBefore + ((10 - (sum % 10)) % 10);
}

export function card(random: Random): string {
  const plain = withLuhn(random.pick(['4', '51', '55', '2221', '6011']).padEnd(5, '7') + digits(random, 10));
  return random.pick([plain, (plain.match(/.{4}/g) ?? []).join(' '), (plain.match(/.{4}/g) ?? []).join('-')]);
}

export const imei = (random: Random): string =>
  withLuhn(random.pick(['35', '86', '01']) + digits(random, 12));

export function iban(random: Random): string {
  const [country, account] = random.pick([
    ['DE', digits(random, 18)],
    ['FR', digits(random, 23)],
    ['ES', digits(random, 20)],
    ['GB', `NWBK${digits(random, 14)}`],
    ['NL', `ABNA${digits(random, 10)}`],
  ] as const);
  const asDigits = [...`${account}${country}00`].map((char) => Number.parseInt(char, 36)).join('');
  const check = 98n - (BigInt(asDigits) % 97n);
  const plain = `${country}${String(check).padStart(2, '0')}${account}`;
  return random.once(2) ? plain : (plain.match(/.{1,4}/g) ?? []).join(' ');
}

export const mail = (random: Random): string =>
  `${userName(random)}${random.once(3) ? '+test' : ''}@${random.pick(['acme-mail.net', 'kleinbau.org', 'correo.peralta.es', 'web.example', 'poste.example.fr'])}`;

export const phoneAbroad = (random: Random): string =>
  random.pick([
    () => `+49 ${30 + random.int(60)} ${digits(random, 7)}`,
    () => `+1 (${200 + random.int(700)}) ${200 + random.int(700)}-${digits(random, 4)}`,
    () => `+33 6 ${digits(random, 2)} ${digits(random, 2)} ${digits(random, 2)} ${digits(random, 2)}`,
    () => `+44 7${digits(random, 3)} ${digits(random, 6)}`,
    () => `+34 6${digits(random, 2)} ${digits(random, 3)} ${digits(random, 3)}`,
    () => `+4917${digits(random, 8)}`,
  ])();

export const phoneAtHome = (random: Random): string =>
  random.pick([
    () => `0${151 + random.int(29)} ${digits(random, 7)}`,
    () => `(${200 + random.int(700)}) ${200 + random.int(700)}-${digits(random, 4)}`,
    () => `${200 + random.int(700)}-${200 + random.int(700)}-${digits(random, 4)}`,
    () => `06 ${digits(random, 2)} ${digits(random, 2)} ${digits(random, 2)} ${digits(random, 2)}`,
    () => `020 7${digits(random, 3)} ${digits(random, 4)}`,
    () => `030/${1 + random.int(8)}${digits(random, 6)}`,
  ])();

export const ipV4 = (random: Random): string =>
  `${random.pick([5, 24, 46, 62, 78, 81, 93, 151, 185, 203])}.${random.int(256)}.${1 + random.int(255)}.${1 + random.int(254)}`;
export const ipV6 = (random: Random): string =>
  random.once(2)
    ? `2a02:${hex(random, 4)}:${hex(random, 3)}::${hex(random, 4)}`
    : ['2001', ...Array.from({ length: 7 }, () => hex(random, 4))].join(':');
export const mac = (random: Random): string =>
  ['3c', ...Array.from({ length: 5 }, () => hex(random, 2))].join(random.pick([':', '-']));
export const serial = (random: Random): string =>
  random.pick([
    () => `C02${upper(random, 5)}${digits(random, 4)}`,
    () => `${upper(random, 3)}${digits(random, 4)}${upper(random, 3)}`,
    () => `SN${digits(random, 10)}`,
  ])();
export const reference = (random: Random): string =>
  random.pick([
    () => digits(random, 8),
    () => `${digits(random, 3)}-${digits(random, 7)}-${digits(random, 7)}`,
    () => `A${digits(random, 9)}`,
  ])();
export const licenceKey = (random: Random): string =>
  Array.from({ length: 5 }, () => upper(random, 4) + digits(random, 1)).join('-');
export const longSecret = (random: Random): string => drawn(random, 32 + random.int(24));
