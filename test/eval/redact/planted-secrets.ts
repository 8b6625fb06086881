/** Sentences, logs and files of settings with one secret planted in each: what people paste into forums. */
import { randomFrom, type Random } from '../fuzz/random.ts';
import * as values from './planted-values.ts';

export interface Planted {
  kind: string;
  text: string;
  /** What must not leave, as it stands in the text. */
  secret: string;
}

/** `§` is where the secret stands; `¤` is another user name. */
interface Kind {
  make: (random: Random) => string;
  around: readonly string[];
}

const KINDS: Readonly<Record<string, Kind>> = {
  'service key': {
    make: values.serviceKey,
    around: [
      'The client is built with §, and since yesterday it says 401.',
      'const client = new Client("§");',
      'curl https://api.example.com/v1/items -H "X-Auth: §"',
      'remote: Invalid credentials §\nfatal: Authentication failed',
      'Ich habe § eingetragen, es kommt trotzdem ERR_BAD_KEY.',
      '`§` is what the dashboard shows me. What do I do with it?',
    ],
  },
  'signed token': {
    make: values.jwt,
    around: [
      'jwt expired: §',
      'Authorization: Bearer §',
      'localStorage.setItem("session", "§")',
      'The server answers 403 for § although it is from today.',
    ],
  },
  'private key': {
    make: values.privateKey,
    around: [
      'Load key "id_rsa": invalid format\n\n§\n\nWhat is wrong with it?',
      'ssl_certificate_key contains:\n§',
      '```\n§\n```\nssh says `error in libcrypto`.',
    ],
  },
  'password in an address': {
    make: values.password,
    around: [
      'fatal: unable to access https://¤:§@git.kleinbau.org/app.git/: 403',
      'DATABASE_URL=postgres://¤:§@db7.kleinbau.org:5432/shop',
      'mongodb+srv://¤:§@cluster0.example.net/test?retryWrites=true gives MongoServerError 8000',
      'redis://:§@cache.kleinbau.org:6379 refuses',
      'ftp://¤:§@files.peralta.es/in',
    ],
  },
  'password in a command': {
    make: values.password,
    around: [
      'mysql -u root -p§ shop < dump.sql',
      'mysqldump --user=¤ --password=§ shop',
      'curl -u ¤:§ https://api.example.com/v2',
      'sshpass -p § ssh ¤@10.0.0.4',
      'docker login -u ¤ -p § registry.example.com',
      'redis-cli -h 10.0.0.3 -a § ping',
      'openssl rsa -in key.pem -passin pass:§ -out plain.pem',
      'net use Z: \\\\nas\\data /user:¤ §',
      'PGPASSWORD=§ psql -h db7.kleinbau.org -U ¤ shop',
      'smbclient //nas/data -U ¤%§',
      'tool login --token § --verbose',
    ],
  },
  'connection string': {
    make: values.password,
    around: [
      'Server=tcp:sql7.example.net,1433;Initial Catalog=shop;User ID=¤;Password=§;Encrypt=True;',
      '"Data Source=db7;User Id=¤;Pwd=§;"',
      'jdbc:mysql://db7:3306/shop?user=¤&password=§',
      'jdbc:oracle:thin:¤/§@db7:1521:XE throws ORA-12505',
      'Driver={ODBC Driver 17 for SQL Server};Server=db7;UID=¤;PWD=§',
    ],
  },
  'storage key': {
    make: (random) => `${values.drawn(random, 86)}==`,
    around: [
      'DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=§;EndpointSuffix=core.example.net',
      'Endpoint=sb://shop.example.net/;SharedAccessKeyName=Root;SharedAccessKey=§',
    ],
  },
  'line of settings': {
    make: (random) => (random.once(2) ? values.longSecret(random) : values.password(random)),
    around: [
      'APP_ENV=production\nSECRET_KEY=§\nDEBUG=false',
      'export DB_PASSWORD=§\nexport DB_HOST=localhost',
      'MAIL_PASSWORD="§"',
      'environment:\n  POSTGRES_PASSWORD: §\n  POSTGRES_DB: shop',
      "define('DB_PASSWORD', '§');",
      "'password' => '§',",
      '{"client_secret": "§", "realm": "shop"}',
      '<password>§</password>',
      'spring.datasource.password=§',
      "  api_key: '§'",
      'const apiKey = "§";',
      'auth_token = "§"',
      '$config["smtp_password"] = "§";',
    ],
  },
  header: {
    make: (random) => values.drawn(random, 30),
    around: [
      '> GET /v1/me HTTP/1.1\n> Authorization: Basic §\n< HTTP/1.1 401',
      'curl -H "Authorization: Bearer §" https://api.example.com',
      'X-Api-Key: §',
      "headers: { 'X-Auth-Token': '§' }",
      'Authorization: Token §',
    ],
  },
  cookie: {
    make: (random) => values.drawn(random, 32),
    around: [
      'Cookie: theme=dark; session=§',
      'Set-Cookie: PHPSESSID=§; path=/; HttpOnly',
      "curl 'https://shop.example.com/cart' -H 'Cookie: sid=§; lang=de'",
      'document.cookie = "connect.sid=§"',
    ],
  },
  'password in a sentence': {
    make: values.password,
    around: [
      'I changed it, my password is now set; the old password was § and it worked.',
      'My password is § but it says AUTH_FAILED.',
      'Mein Passwort ist §, trotzdem Fehler 0x80070005.',
      'Mon mot de passe est § et rien ne marche.',
      'Mi contraseña es § y no entra.',
      'Login: ¤\nPasswort: §',
      'user ¤ pw: §',
      'The wifi key is §, the printer wants it again.',
    ],
  },
  'licence key': {
    make: values.licenceKey,
    around: [
      'Activation of § fails with 0xC004F074.',
      'Product key: §',
      'slmgr /ipk §',
      'Mein Lizenzschlüssel § wird nicht angenommen.',
    ],
  },
  'drawn by a machine': {
    make: values.longSecret,
    around: ['It printed § once and then stopped.', 'key = §', 'What is this for? §'],
  },
  card: {
    make: values.card,
    around: [
      'My card § is declined in the checkout with code 402.',
      "INSERT INTO payments VALUES (17, '§', 12.5)",
      'Zahlung mit § nicht möglich',
    ],
  },
  iban: {
    make: values.iban,
    around: ['The form says § is invalid.', 'IBAN: §', 'Überweisung an § schlägt fehl: Fehler 1402'],
  },
  mail: {
    make: values.mail,
    around: [
      '550 5.1.1 <§>: Recipient address rejected',
      'Write to § if you know more.',
      'user §: NOT_FOUND',
      'Signed-off-by: A <§>',
      'git config user.email "§"',
      'Kontakt: §',
    ],
  },
  'phone, international': {
    make: values.phoneAbroad,
    around: [
      'You can reach me at §.',
      'SMS to § is never sent (error 30007)',
      'Tel.: §',
      'appelez-moi au § merci',
    ],
  },
  'phone, national': {
    make: values.phoneAtHome,
    around: ['My phone is §, call any time.', 'Handy: §', 'Tél. §', 'call me at § after six'],
  },
  'user name in a path': {
    make: values.userName,
    around: [
      "ENOENT: no such file or directory, open '/home/§/app/config.json'",
      'File "/Users/§/proj/main.py", line 3, in <module>',
      'C:\\Users\\§\\AppData\\Local\\Temp\\x.log is locked',
      '/mnt/c/Users/§/src/app: permission denied',
      '\\\\wsl$\\Ubuntu\\home\\§\\app cannot be opened',
      'at file:///C:/Users/§/site/index.js:3:7',
    ],
  },
  'internet address': {
    make: (random) => (random.once(2) ? values.ipV4(random) : values.ipV6(random)),
    around: [
      'sshd: Failed password for root from § port 51000 ssh2',
      'connect ETIMEDOUT to § after 30 s',
      'My server at § does not answer.',
      '§ - - [21/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1" 502',
    ],
  },
  'network card': {
    make: values.mac,
    around: ['wlan0: deauthenticated from § (Reason: 15)', 'ether § txqueuelen 1000', 'MAC §'],
  },
  'serial number': {
    make: values.serial,
    around: [
      'Serial number: §',
      'S/N § shows E5 after boot',
      'Seriennummer § wird nicht erkannt',
      'Service Tag: §',
      'numéro de série : §',
    ],
  },
  imei: {
    make: values.imei,
    around: ['IMEI § cannot be activated', 'The phone (§) has no network.', 'IMEI: §'],
  },
  'number of an order or customer': {
    make: values.reference,
    around: [
      'Order number § is shown twice.',
      'My order #§ has no invoice.',
      'Kundennummer: §',
      'Bestellnummer § fehlt',
      'numéro de commande : §',
      'número de pedido §',
      'customer id §',
    ],
  },
};

const BEFORE = [
  '',
  'Hello, since the update to 4.2.1 I have this:\n\n',
  'Steps:\n1. open the page\n2. see error 0x80070005\n\n',
  'TypeError: Cannot read properties of undefined (reading "id")\n    at load (app.js:10:5)\n\n',
  'Guten Tag, folgendes Problem:\n\n',
  '> quoted from above\n\n',
];
const AFTER = [
  '',
  '\n\nThanks for any idea!',
  '\n\nNode v22.3.0, Windows 11 23H2.',
  '\n```\nexit code 1\n```',
  '\nDanke!',
];

/** As many texts as asked for, kinds in turn, the same for the same seed. */
export function plantSecrets(count: number, seed: number): Planted[] {
  const random = randomFrom(seed);
  const kinds = Object.entries(KINDS);
  return Array.from({ length: count }, (_, at) => {
    const [kind, { make, around }] = kinds[at % kinds.length] as (typeof kinds)[number];
    const secret = make(random);
    const line = random
      .pick(around)
      .replaceAll('¤', 'svc')
      .replace('§', () => secret);
    return { kind, secret, text: random.pick(BEFORE) + line + random.pick(AFTER) };
  });
}

export const PLANTED_KINDS = Object.keys(KINDS).length;
