/** Whole files and logs as people paste them, several secrets in each: a second generator, apart from the planted ones. */
import { randomFrom, type Random } from '../fuzz/random.ts';
import type { Planted } from './planted-secrets.ts';

const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const MIXED = `${SMALL}${SMALL.toUpperCase()}${DIGITS}`;
const HEX = `${DIGITS}abcdef`;
const CAPITALS = `${SMALL.toUpperCase()}234567`;

const draw = (random: Random, letters: string, length: number): string =>
  Array.from({ length }, () => letters[random.int(letters.length)] ?? '').join('');

/** Beginnings and lengths as the services document them. */
const KEYS: Readonly<Record<string, (random: Random) => string>> = {
  'github classic': (random) => `ghp_${draw(random, MIXED, 36)}`,
  'github fine-grained': (random) => `github_pat_${draw(random, MIXED, 22)}_${draw(random, MIXED, 59)}`,
  'gitlab personal': (random) => `glpat-${draw(random, MIXED, 20)}`,
  'slack bot': (random) =>
    `xoxb-${draw(random, DIGITS, 12)}-${draw(random, DIGITS, 12)}-${draw(random, MIXED, 24)}`,
  'stripe live': (random) => `sk_live_${draw(random, MIXED, 24)}`,
  'stripe restricted': (random) => `rk_live_${draw(random, MIXED, 24)}`,
  'aws id': (random) => `AKIA${draw(random, CAPITALS, 16)}`,
  'google api': (random) => `AIza${draw(random, MIXED, 35)}`,
  npm: (random) => `npm_${draw(random, MIXED, 36)}`,
  pypi: (random) => `pypi-AgEIcHlwaS5vcmc${draw(random, MIXED, 120)}`,
  sendgrid: (random) => `SG.${draw(random, MIXED, 22)}.${draw(random, MIXED, 43)}`,
  'hugging face': (random) => `hf_${draw(random, MIXED, 34)}`,
  digitalocean: (random) => `dop_v1_${draw(random, HEX, 64)}`,
  shopify: (random) => `shpat_${draw(random, HEX, 32)}`,
  telegram: (random) => `${draw(random, '123456789', 10)}:AA${draw(random, MIXED, 33)}`,
  mailgun: (random) => `key-${draw(random, HEX, 32)}`,
  twilio: (random) => `SK${draw(random, HEX, 32)}`,
  docker: (random) => `dckr_pat_${draw(random, MIXED, 27)}`,
  databricks: (random) => `dapi${draw(random, HEX, 32)}`,
  vault: (random) => `hvs.${draw(random, MIXED, 90)}`,
  anthropic: (random) => `sk-ant-api03-${draw(random, MIXED, 93)}AA`,
  openai: (random) => `sk-proj-${draw(random, MIXED, 48)}`,
  tailscale: (random) => `tskey-auth-${draw(random, MIXED, 17)}-${draw(random, MIXED, 32)}`,
};
const password = (random: Random): string =>
  `${draw(random, SMALL, 4 + random.int(5))}${random.pick(['!', '_', '%', '*', '+', '.'])}${draw(random, MIXED, 3)}${draw(random, DIGITS, 2)}`;
const person = (random: Random): string =>
  `${random.pick(['jorun', 'tadeo', 'mirela', 'okan', 'liesel', 'bram', 'yuki', 'noor'])}.${random.pick(['vasko', 'ibarra', 'holmquist', 'demir', 'okafor', 'lindqvist'])}${random.int(90) + 10}`;
const mail = (random: Random): string =>
  `${person(random)}@${draw(random, SMALL, 6)}.${random.pick(['de', 'io', 'co.uk', 'fr'])}`;
const address = (random: Random): string =>
  `${random.pick([51, 84, 93, 185, 203])}.${random.int(200) + 20}.${random.int(250)}.${random.int(250) + 1}`;
const phone = (random: Random): string =>
  random.pick([
    `+49 151 ${draw(random, '23456789', 8)}`,
    `+1 (${random.pick([212, 415, 617])}) ${draw(random, '23456789', 3)}-${draw(random, DIGITS, 4)}`,
    `+44 20 7${draw(random, DIGITS, 3)} ${draw(random, DIGITS, 4)}`,
    `+33 6 ${[1, 2, 3, 4].map(() => draw(random, DIGITS, 2)).join(' ')}`,
  ]);
/** Three parts as RFC 7519 has them. */
const token = (random: Random): string =>
  `eyJhbGciOiJIUzI1NiJ9.eyJ${draw(random, MIXED, 60)}.${draw(random, `${MIXED}-_`, 43)}`;

/** Takes a secret down and gives it back, to be written where the document needs it. */
type Plant = (kind: string, secret: string) => string;
type Document = (random: Random, plant: Plant) => string;

const anyKey = (random: Random, plant: Plant): string => {
  const kind = random.pick(Object.keys(KEYS));
  return plant(kind, KEYS[kind]?.(random) ?? '');
};

const DOCUMENTS: Readonly<Record<string, Document>> = {
  'settings as JSON': (random, plant) =>
    JSON.stringify(
      {
        name: 'ledger-sync',
        retries: 3,
        smtp: {
          host: 'smtp.example.net',
          port: 587,
          user: plant('mail', mail(random)),
          password: plant('password', password(random)),
        },
        upstream: { url: 'https://api.example.net/v3', token: anyKey(random, plant) },
        signingSecret: plant('drawn', draw(random, HEX, 40)),
      },
      null,
      random.once(2) ? 2 : undefined,
    ),
  'environment file': (random, plant) =>
    [
      '# copied from the server',
      'NODE_ENV=production',
      `DATABASE_URL=mysql://ledger:${plant('password', password(random))}@db.example.net:3306/ledger`,
      `STRIPE_SECRET=${anyKey(random, plant)}`,
      `ADMIN_PASSWORD='${plant('password', password(random))}'`,
      `SESSION_SECRET="${plant('drawn', draw(random, MIXED, 32))}"`,
      `ADMIN_MAIL=${plant('mail', mail(random))}`,
    ].join('\n'),
  'curl with its answer': (random, plant) =>
    [
      `$ curl -sS -X POST https://api.example.net/v3/items \\`,
      `    -H 'Authorization: Bearer ${plant('token', token(random))}' \\`,
      `    -H 'X-Api-Key: ${anyKey(random, plant)}' \\`,
      `    -d '{"name":"a","owner":"${plant('mail', mail(random))}"}'`,
      '< HTTP/2 403',
      `< set-cookie: sid=${plant('cookie', draw(random, MIXED, 40))}; Path=/; HttpOnly`,
      '{"error":"ERR_FORBIDDEN","code":4031}',
    ].join('\n'),
  'connection strings': (random, plant) =>
    [
      `"Default": "Server=tcp:sql.example.net,1433;Database=ledger;User ID=app;Password=${plant('password', password(random))};Encrypt=True;"`,
      `amqp://worker:${plant('password', password(random))}@mq.example.net:5672/%2f`,
      `postgresql://app:${plant('password', password(random))}@${plant('address', address(random))}/ledger?sslmode=require`,
      'SqlException (0x80131904): Login failed for user app.',
    ].join('\n'),
  'log of a server': (random, plant) => {
    const user = person(random);
    return [
      `2026-04-11T07:12:09.441Z INFO  request ip=${plant('address', address(random))} path=/login status=200 ms=41`,
      `2026-04-11T07:12:09.902Z WARN  mailer 550 5.1.1 <${plant('mail', mail(random))}> user unknown`,
      `2026-04-11T07:12:10.017Z DEBUG token=${plant('token', token(random))} aud=web`,
      `2026-04-11T07:12:10.300Z ERROR EACCES: permission denied, open '/home/${plant('user name', user)}/ledger/cache.db'`,
    ].join('\n');
  },
  'stack trace': (random, plant) => {
    const user = plant('user name', person(random));
    return [
      `Error: connect ECONNREFUSED ${plant('address', address(random))}:5432`,
      '    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16)',
      `    at open (/Users/${user}/work/ledger/src/db.js:41:9)`,
      `    at login (C:\\Users\\${user}\\ledger\\auth.ts:12:3)`,
      `  config: { headers: { authorization: 'Bearer ${plant('token', token(random))}' } }`,
    ].join('\n');
  },
  'mail with a signature': (random, plant) =>
    [
      'Hello,',
      'the import stops with ERR_IMPORT_17 since the update. Any idea?',
      '',
      '--',
      `Tel: ${plant('phone', phone(random))}`,
      `E-Mail: ${plant('mail', mail(random))}`,
      'Sent from my phone',
    ].join('\n'),
  'compose file': (random, plant) =>
    [
      'services:',
      '  db:',
      '    image: postgres:16.2',
      '    environment:',
      `      POSTGRES_PASSWORD: ${plant('password', password(random))}`,
      `      - GITHUB_TOKEN=${anyKey(random, plant)}`,
      `    command: redis-server --requirepass ${plant('password', password(random))}`,
    ].join('\n'),
  'shell history': (random, plant) =>
    [
      `export AWS_ACCESS_KEY_ID=${plant('aws id', `AKIA${draw(random, CAPITALS, 16)}`)}`,
      `export AWS_SECRET_ACCESS_KEY=${plant('aws secret', draw(random, `${MIXED}+/`, 40))}`,
      `git clone https://oauth2:${anyKey(random, plant)}@git.example.net/a/b.git`,
      `wget --user=app --password='${plant('password', password(random))}' https://files.example.net/x.zip`,
      `ssh ${plant('user name', person(random))}@${plant('address', address(random))} -p 2222`,
      `mysql -h db.example.net -uapp -p'${plant('password', password(random))}' ledger`,
    ].join('\n'),
  'key in code': (random, plant) =>
    [
      'import { Client } from "ledger-sdk";',
      `const client = new Client({ apiKey: "${anyKey(random, plant)}", timeout: 30_000 });`,
      `client.login("${plant('mail', mail(random))}", { password: '${plant('password', password(random))}' });`,
      '// TypeError: client.login is not a function',
    ].join('\n'),
};

export const DOCUMENT_KINDS = Object.keys(DOCUMENTS).length;

/** One entry for each secret of each document. @param documents how many, each kind in turn @param seed gives the same again */
export function pasteDocuments(documents: number, seed: number): Planted[] {
  const random = randomFrom(seed);
  const makers = Object.entries(DOCUMENTS);
  return Array.from({ length: documents }, (_, at) => makers[at % makers.length]).flatMap((maker) => {
    if (!maker) return [];
    const [name, make] = maker;
    const secrets: { kind: string; secret: string }[] = [];
    const text = make(random, (kind, secret) => {
      secrets.push({ kind: `${kind} in ${name}`, secret });
      return secret;
    });
    return secrets.map((one) => ({ ...one, text }));
  });
}
