import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFlagged, staysAsRedacted } from '../../test/eval/redact/judge-redaction.ts';
import { DOCUMENT_KINDS, pasteDocuments } from '../../test/eval/redact/pasted-documents.ts';
import { PLANTED_KINDS, plantSecrets } from '../../test/eval/redact/planted-secrets.ts';
import { DRAFT_RULES } from './draft-rules.ts';
import { findPersonal, redactDraft } from './find-personal.ts';
import { hitsOf, lookAt, mayMatch } from './rule.ts';

describe('found in a draft', () => {
  it.each([
    ['device', 'IMEI: 490154203237518 refused', 'IMEI: <id> refused'],
    ['device', 'wlan0 has 3c:22:fb:0a:91:7e', 'wlan0 has <id>'],
    ['device', 'Seriennummer: C02XG1ABJGH5', 'Seriennummer: <id>'],
    ['reference', 'order number 204-77120 is missing', 'order number <id> is missing'],
    ['reference', 'Kundennr.: 88412-07', 'Kundennr.: <id>'],
    ['reference', 'his SSN 219-09-9999', 'his SSN <id>'],
    ['phone', 'Handy: 0171 2345678', 'Handy: <phone>'],
    ['phone', 'appelez le 06 12 34 56 78 svp', 'appelez le <phone> svp'],
    ['user-name', 'ann@laptop:~/shop$ npm i', 'user@laptop:~/shop$ npm i'],
    ['user-name', 'open \\\\nas\\users\\ann\\a.txt', 'open \\\\nas\\users\\user\\a.txt'],
    ['user-name', 'WIN-1A2B3\\ann may not log on', 'WIN-1A2B3\\user may not log on'],
    ['mail', 'ssh ann@93.184.216.34 hangs', 'ssh <mail> hangs'],
    ['mail', 'write to jörg.groß@käse.example', 'write to <mail>'],
    ['mail', 'write to jörg@käse.example.', 'write to <mail>.'],
    ['card', 'paid with 4111\u00a01111\u00a01111\u00a01111 and', 'paid with <card> and'],
    ['card', 'paid with 4111\u20111111\u20111111\u20111111', 'paid with <card>'],
    ['phone', 'appelez le 06\u202f12\u202f34\u202f56\u202f78 svp', 'appelez le <phone> svp'],
    ['secret', 'ｐａｓｓｗｏｒｄ：\u3000ｈｕｎｔｅｒ２', 'ｐａｓｓｗｏｒｄ：\u3000<secret>'],
    ['secret', 'Mein Passwort lautet copper-44!', 'Mein Passwort lautet <secret>!'],
    ['secret', 'Cookie: theme=dark; sid=a1b2', 'Cookie: <secret>'],
    ['secret', "define('DB_PASSWORD', 'open sesame');", "define('DB_PASSWORD', '<secret>');"],
    ['secret', 'password: correct horse battery staple', 'password: <secret>'],
    [
      'secret',
      'My passphrase is walnut harbour seven trains, but it fails',
      'My passphrase is <secret>, but it fails',
    ],
    ['secret', 'the password for our router is walnut-77', 'the password for our router is <secret>'],
    [
      'secret',
      'Das Passwort lautet Blauer Tiger Mond und geht nicht',
      'Das Passwort lautet <secret> und geht nicht',
    ],
    ['secret', 'mot de passe : cheval agrafe pile', 'mot de passe : <secret>'],
    ['secret', 'password is walnut-harbour-seven-trains', 'password is <secret>'],
    ['secret', 'the passphrase was "walnut harbour"', 'the passphrase was "<secret>"'],
    ['secret', 'seed phrase: witch practice feed shame creek road ice mule', 'seed phrase: <secret>'],
    ['mail', 'ask john [dot] doe [at] shop [dot] example', 'ask <mail>'],
    ['mail', 'ask john.doe(at)shop.example', 'ask <mail>'],
    ['mail', 'ask j.doe {at} mail (dot) shop (dot) example!', 'ask <mail>!'],
    ['mail', 'ask john dot doe at shop dot com', 'ask <mail>'],
    ['mail', 'frag john punkt doe ät laden punkt de', 'frag <mail>'],
    ['mail', 'ask john@shop[dot]example', 'ask <mail>'],
    ['mail', 'ask john[.]doe@shop.example', 'ask <mail>'],
    ['mail', 'ask john_at_shop_dot_example', 'ask <mail>'],
    ['mail', 'ask ann@sh\u200bop.exam\u00adple', 'ask <mail>'],
    ['secret', 'token gh\u200bp_a1B2c3D4e5a1B2c3D4e5\u2060a1B2c3D4e5a1B2 bad', 'token <secret> bad'],
    ['iban', 'to DE89\u200b 3704 0044\u200d 0532 0130 00 now', 'to <iban> now'],
    ['secret', 'pass\u200bword: hunter22', 'pass\u200bword: <secret>'],
    ['secret', 'ssid="Home"\n  psk="blue tiger moon"', 'ssid="Home"\n  psk=<secret>'],
    ['secret', '[wifi-security]\npsk=sunnyday', '[wifi-security]\npsk=<secret>'],
    ['secret', 'ann:$6$saltsalt$hV3x9.abcdefghijklmnop:19000', 'ann:<secret>:19000'],
    ['secret', `$2y$10$${'aB3.'.repeat(13)} does not match`, '<secret> does not match'],
    ['secret', 'username ann password 7 0822455D0A16', 'username ann password 7 <secret>'],
    ['secret', 'enable secret Lamp-77', 'enable secret <secret>'],
    ['secret', 'snmp-server community Quay-ro RO', 'snmp-server community <secret> RO'],
    [
      'secret',
      'machine git.example login ann password walnut',
      'machine git.example login ann password <secret>',
    ],
    ['secret', 'requirepass walnut77', 'requirepass <secret>'],
    ['secret', 'net user ann Walnut-7 /add', 'net user ann <secret> /add'],
    ['secret', 'creds are admin:walnut7', 'creds are admin:<secret>'],
    ['secret', 'login: admin / walnut7', 'login: admin / <secret>'],
    ['secret', 'my pass is walnut7', 'my pass is <secret>'],
    ['device', 'SN: 5CG1234XYZ', 'SN: <id>'],
    ['device', 'ADA-LAPTOP.local refuses', '<host> refuses'],
    ['device', 'ping ada.local fails', 'ping <host> fails'],
    ['device', 'http://ada.local:8123/ is empty', 'http://<host>:8123/ is empty'],
    ['device', 'from adas-pc.fritz.box', 'from <host>'],
    ['device', 'DESKTOP-1A2B3C4 is not trusted', '<host> is not trusted'],
    ['device', 'Adas-MacBook-Pro hangs', '<host> hangs'],
    ['secret', 'Server=db;Password=open sesame;Encrypt=1', 'Server=db;Password=<secret>;Encrypt=1'],
  ])('%s: %s', (kind, text, redacted) => {
    expect(findPersonal(text).map((finding) => finding.kind)).toEqual([kind]);
    expect(redactDraft(text, []).text).toBe(redacted);
  });

  it('nothing in what helps: codes, versions, digests, classes, dumps, code without values', () => {
    const texts = [
      'Error 0x80070005, ERR_CERT_DATE_INVALID, SQLSTATE[HY000] [2002], ORA-00942, E11000, HTTP 402, exit code 137',
      'CLSID {8BC3F05E-D86B-11D0-A075-00C04FB68820} is not registered',
      'sha512-1Jk4Zz0aQ9xL2mPq8RtYv3WnB7cDe5FgHiK6lMoNpQrStUvWxYzAbCdEfGhIjKlMnOpQrStUvWxYz0123456789== integrity',
      'commit 9fceb02d0ae598e95dc970b74767f19372d61af8',
      'image@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1',
      'System.Web, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a',
      '00000010  01 02 03 04 05 06 07 08  0a 0b',
      'SHA1 Fingerprint=3C:22:FB:0A:91:7E:3C:22:FB:0A:91:7E:3C:22:FB:0A:91:7E:00:01',
      'const password = await ask(); connect({ password: settings.password, token: process.env.TOKEN })',
      'The password is incorrect. Password: required. Your token is missing',
      'Set the DNS server to 8.8.8.8 and the router to 192.168.1.1',
      'PASSWORD=${DB_PASSWORD} and token: <secret>',
      'npm i react@18.2.0 @types/node@20.1.0 vue@3.5.0-beta.2, then https://cdn.example/npm/vue@3.4.21/dist/vue.js',
      'SELECT a FROM orders ORDER BY id; ticket 4711; build 20261121',
      'The password is case sensitive and at least eight characters long. Password: must contain a digit',
      'password is stored in plain text. My password is definitely right. Passphrase: required field missing here',
      'Invalid password: hash row column. sudo: a password is required. Wrong password is the usual cause',
      'Das Passwort ist falsch oder abgelaufen. Le mot de passe est trop court. La contraseña es obligatoria aquí',
      'Look at example dot com. The arrow at the dot product of two. map[at].x, arr[@], std::vector(at), foo [a] bar.baz',
      'this.local = 3; module.local; .env.local; settings.local.php; java.home; raspberrypi.local; test-server.local',
      'api.shop.svc.cluster.local:8080, localhost.localdomain, db-1.lan, http://homeassistant.local:8123',
      'key-mgmt=wpa-psk; WPA2-PSK: enabled; awk { print $1$2$3$4$5$6 }; echo $6$HOME$PATH; login page: shop/cart',
      'requirepass option is not set; enable password protection; net user ann /active:yes; login at 12:30pm; mem2reg pass is run',
      'username and password 8 characters; credentials are invalid: try again; snmp-server community public RO; sn=17 ack=4',
      'ubuntu@ip-10-0-0-1: and the zero\u200bwidth space, naïve\u00adly, \u{1f469}\u200d\u{1f4bb}, می\u200cخواهم',
    ];
    for (const text of texts) expect(findPersonal(text), text).toEqual([]);
  });
});

it('what the person keeps stays, wherever it stands, and all else goes', () => {
  const text = 'ann@x.example wrote to bob@y.example, and ann@x.example again from 93.184.216.34';
  const { findings } = redactDraft(text, []);
  expect(findings.map((finding) => finding.text)).toEqual([
    'ann@x.example',
    'bob@y.example',
    'ann@x.example',
    '93.184.216.34',
  ]);
  const kept = [findings[0]?.key ?? ''];
  expect(findings[2]?.key).toBe(kept[0]);
  expect(redactDraft(text, kept)).toEqual({
    text: 'ann@x.example wrote to <mail>, and ann@x.example again from <ip>',
    findings,
  });
});

it('a key is no longer than a draft can hold, and differs where only the end of a long item does', () => {
  const key = (end: string): string =>
    findPersonal(`-----BEGIN PRIVATE KEY-----\n${'QUJD'.repeat(400)}${end}\n-----END PRIVATE KEY-----`)[0]
      ?.key ?? '';
  expect(key('x').length).toBeLessThanOrEqual(600);
  expect(key('x')).not.toBe(key('y'));
});

it('no secret is left in whole files, logs and commands', () => {
  const pasted = pasteDocuments(DOCUMENT_KINDS * 6, 5);
  expect(pasted.filter((one) => !isFlagged(one))).toEqual([]);
  expect(pasted.filter(({ text }) => !staysAsRedacted(text))).toEqual([]);
});

it('no planted secret is left, of whatever kind', () => {
  const planted = plantSecrets(PLANTED_KINDS * 12, 11);
  expect(planted.filter((one) => !isFlagged(one))).toEqual([]);
  expect(planted.filter(({ text }) => !staysAsRedacted(text))).toEqual([]);
});

const piece = fc.oneof(
  fc.constantFrom(
    'password is ',
    'correct horse battery staple',
    'Passwort: ',
    ' [at] ',
    '(dot)',
    '\u200b',
    '\u00ad',
    'ADA-LAPTOP.local',
    'IMEI ',
    'order #',
    'tel: ',
    'Cookie: a=',
    ' -p ',
    'docker login',
    '/user:a ',

    '://',
    'a:b@',
    '?',
    '#',
    '<secret>',
    '<id>',
    ';Pwd=',
    '4111111111111111',
    '93.184.216.34',
    '@',
    '\n',
    ' ',
    '"',

    'ann@x.example',
    '06 12 34 56 78',
    'hunter22',
    '490154203237518',
    '/home/ann',
    'Authorization: ',
    "'",
  ),
  fc.string({ maxLength: 10, unit: 'binary' }),
  fc.emailAddress(),
  fc.ipV6(),
  fc.base64String({ minLength: 30, maxLength: 60 }),
);
const wild = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

it('any text: places are right, findings are in order, and redacting again changes nothing more', () => {
  fc.assert(
    fc.property(wild, fc.array(fc.nat(8), { maxLength: 2 }), (text, keepAt) => {
      const findings = findPersonal(text);
      let from = 0;
      for (const { start, end, text: found } of findings) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(found);
        from = end;
      }
      const kept = keepAt.flatMap((at) => findings[at]?.key ?? []);
      const once = redactDraft(text, kept).text;
      expect(redactDraft(once, kept).text).toBe(once);
      expect(findPersonal(once).filter(({ key }) => !kept.includes(key))).toEqual([]);
    }),
    { numRuns: 1_500 },
  );
});

it('no rule for drafts is passed over that would find something', () => {
  expect(DRAFT_RULES.length).toBeGreaterThan(0);
  fc.assert(
    fc.property(wild, (text) => {
      for (const rule of DRAFT_RULES)
        if (hitsOf(rule, text).length > 0)
          expect(mayMatch(rule, lookAt(text)), `${rule.pattern()}`).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('repetitions are bounded, so that time grows with the text', () => {
  for (const rule of DRAFT_RULES) {
    const { source } = rule.pattern();
    // What a key that was cut off leaves takes all that follows, once.
    const bare = source.replace('[^]*', '').replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, 'x');
    expect(bare, source).not.toMatch(/[*+]|\{\d+,\}/);
  }
});
