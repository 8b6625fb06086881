/**
 * Writes `debian-names.txt`: names of the servers, web applications, databases and frameworks that Debian packages.
 * Run by hand on a Debian 12 with fresh package lists (`apt-cache dumpavail | node lib/products/make-debian-names.ts`); its output is
 * committed, so that `npm run data:products` gives the same everywhere. Names are facts; no description is kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Parts of programs, and what is no program. */
const PART =
  /metapackage|transitional|dummy|documentation|data files|plugin|module|extension|bindings|examples|debug|translation|theme|library for|headers/i;
const PART_NAME = /^lib/;
/** Two words are mostly a part of a program. A framework stands behind the prefix of its language. */
const PROGRAM = /^[a-z][a-z\d]{3,20}$/;
const FRAMEWORK = /^(?:(?:python3|ruby|php|node)-([a-z][a-z\d]{3,20})|lib([a-z][a-z\d]{3,20})-perl)$/;
const IS_FRAMEWORK = /web[ -](?:application )?framework|\b(?:WSGI|ASGI|web|application) server/i;
const IS_SERVED =
  /\bweb[- ](?:based|application|interface|frontend|front-end|framework|server|proxy)|HTTP (?:server|proxy|cache)|\b(?:DNS|mail|IMAP|SMTP|FTP|LDAP|XMPP|IRC|VPN|proxy|database|application|SSH|NTP|DHCP|MQTT|cache|caching|git) (?:server|daemon)|build system|version control|monitoring|groupware|wiki|webmail|content management|issue track|bug track|package manager|load balanc|database management|key-value|message (?:broker|queue)/i;
const IS_WEB = /web::(?:application|server|blog|wiki|cms|forum|appserver|portal)|interface::web/;

const withoutNumber = (name: string): string => name.replace(/(?<=.{4})\d$/, '');

const lists = readFileSync(0, 'utf8');
const found = new Set<string>();
for (const entry of lists.split('\n\n')) {
  const field = (name: string): string => new RegExp(`^${name}: (.*(?:\\n .*)*)`, 'm').exec(entry)?.[1] ?? '';
  const [name, section, about] = [field('Package'), field('Section'), field('Description')];
  if (PART.test(about)) continue;
  const [, first, second] = FRAMEWORK.exec(name) ?? [];
  const framework = first ?? second;
  const isServed =
    /^(?:httpd|database)$/.test(section) ||
    IS_WEB.test(field('Tag')) ||
    (/^(?:web|net|mail|vcs|admin|devel)$/.test(section) && IS_SERVED.test(about));
  if (framework !== undefined && IS_FRAMEWORK.test(about)) found.add(withoutNumber(framework));
  else if (PROGRAM.test(name) && !PART_NAME.test(name) && isServed) found.add(withoutNumber(name));
}
const head =
  '# Made by make-debian-names.ts from the package lists of Debian 12: names only, as facts. A name a line.';
writeFileSync(join(import.meta.dirname, 'debian-names.txt'), `${[head, ...[...found].sort()].join('\n')}\n`);
console.warn(`${found.size} names`);
