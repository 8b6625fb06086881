import type { Rule } from './rule.ts';
import { saidLength } from './said-secret-rules.ts';
import { secretLength } from './secret-rules.ts';

/** Secrets as they stand in pasted configuration: files, consoles of devices, lists of accounts. For drafts only. */

/** A value that is no word of a sentence about the setting. */
const NO_WORD = '(?=[^\\s]{0,60}[\\d!$%&#])';

/** Hashes of passwords: `crypt` of Unix and routers, bcrypt, yescrypt, Argon2, phpass. */
const HASHES = [
  '\\$(?:1|5|6|apr1)\\$(?:rounds=\\d{1,9}\\$)?[\\w./]{1,16}\\$[\\w./]{20,90}',
  '\\$2[abxy]?\\$\\d\\d\\$[\\w./]{50,60}',
  '\\$g?y\\$[\\w./]{1,20}\\$[\\w./]{1,90}\\$[\\w./]{40,90}',
  '\\$argon2(?:id|i|d)\\$v=\\d{1,4}\\$[\\w=,]{5,60}\\$[\\w+/]{8,100}\\$[\\w+/]{16,200}',
  '\\$[PH]\\$[\\w./]{31}(?![\\w./])',
].join('|');

export const CONFIG_SECRET_RULES: readonly Rule[] = [
  // wpa_supplicant, NetworkManager: `psk="x y"`, `wep_key0=x`
  {
    kind: 'secret',
    needs: ['psk', 'wep'],
    pattern: () =>
      /((?<![A-Za-z\d])(?:psk|wep[_-]?key\d?) ?= ?)(?:"[^"\n]{5,64}"|'[^'\n]{5,64}'|[^\s"'<>]{5,64})/gi,
    by: '<secret>',
    take: secretLength,
  },
  {
    kind: 'secret',
    needs: ['$'],
    pattern: () => new RegExp(HASHES, 'g'),
    by: '<secret>',
  },
  // Routers and switches: `username ann password 7 0822455D0A16`, `enable secret x1`
  {
    kind: 'secret',
    needs: ['password', 'secret'],
    pattern: () =>
      new RegExp(
        `(\\b(?:enable|username [^\\s]{1,64}(?: privilege \\d{1,2})?) (?:password|secret) (?:\\d )?)${NO_WORD}[^\\s<>]{4,200}`,
        'gi',
      ),
    by: '<secret>',
    take: secretLength,
  },
  {
    kind: 'secret',
    needs: ['snmp-server'],
    pattern: () => /(\bsnmp-server community )(?!public\b|private\b)[^\s<>]{3,64}/gi,
    by: '<secret>',
  },
  // `.netrc`: `machine x login y password z`
  {
    kind: 'secret',
    needs: ['machine'],
    pattern: () =>
      /(\bmachine\s{1,8}[^\s]{1,200}\s{1,8}login\s{1,8}[^\s]{1,200}\s{1,8}password\s{1,8})[^\s<>]{3,200}/gi,
    by: '<secret>',
  },
  // `requirepass x1`, `net user ann x1 /add`
  {
    kind: 'secret',
    needs: ['requirepass', 'masterauth', 'net user'],
    pattern: () =>
      new RegExp(
        `(\\b(?:requirepass|masterauth|net user [^\\s/*]{1,60}) ["']?)${NO_WORD}[^\\s/*"'<>][^\\s"'<>]{3,200}`,
        'gi',
      ),
    by: '<secret>',
    take: secretLength,
  },
  // `creds are admin:x1`, `login: admin / x1`
  {
    kind: 'secret',
    needs: ['cred', 'login'],
    pattern: () =>
      /(\b(?:cred(?:ential)?s?(?: (?:are|is|were|was))?[ :=]{1,3}|login ?[:=] ?)[A-Za-z][\w.@-]{1,40}(?: ?: ?| \/ |\/))[^\s"'<>/]{4,80}/gi,
    by: '<secret>',
    take: saidLength,
  },
  // `my pass is x1`
  {
    kind: 'secret',
    needs: [' pass'],
    pattern: () =>
      /(\b(?:my|our|root|admin|sudo|wi-?fi|router|login|user) pass(?: (?:is|was) | ?[:=] ?)["'`]{0,2})[^\s"'`<>]{4,80}/gi,
    by: '<secret>',
    take: saidLength,
  },
];
