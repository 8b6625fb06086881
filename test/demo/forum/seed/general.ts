/** The rest of the forum: house rules, web sites, scripts. */
import type { SeedTopic } from './seed-topic.ts';

export const generalTopics: SeedTopic[] = [
  {
    id: 161,
    title: 'Welcome: how to ask so that you get an answer',
    category: 'general',
    tags: ['welcome'],
    by: 'quaymaster',
    at: '2025-01-10T08:00:00Z',
    views: 8900,
    pinned: true,
    closed: true,
    body: `Please write

- the message, letter by letter,
- what you did just before,
- the version of the program.

Mark the answer that helped: the next person finds it.`,
    replies: [],
  },
  {
    id: 162,
    title: 'Larkfield shop plugin: LK-77 stock service does not answer',
    category: 'general',
    tags: ['larkfield-shop', 'web-site'],
    by: 'priya.r',
    at: '2026-09-25T12:00:00Z',
    views: 730,
    body: `Orders hang in the back office with

\`\`\`
LK-77: Stock service does not answer (timeout after 8000 ms)
\`\`\``,
    replies: [
      {
        by: 'tomasz_k',
        accepted: true,
        likes: 11,
        body: `The plugin's stock worker is not running.

1. \`systemctl status larkfield-stock\` on the shop's server.
2. If it says *failed*, look at \`journalctl -u larkfield-stock -n 50\`; a full disk is the usual cause.
3. \`systemctl restart larkfield-stock\`.

To check: **Orders → Refresh** lists stock again within ten seconds.`,
      },
    ],
  },
  {
    id: 163,
    title: 'Our site is slow only on Mondays',
    category: 'general',
    tags: ['web-site'],
    by: 'old_harbour',
    at: '2026-07-20T10:10:00Z',
    views: 260,
    body: 'Between 8 and 9 every page takes ten seconds. What could I look at first?',
    replies: [
      {
        by: 'tomasz_k',
        likes: 4,
        body: 'A weekly job that starts at 8, most likely. Look at the timetable of backups and reports and move them to the night.',
      },
    ],
  },
  {
    id: 164,
    title: 'Newsletter lands in spam at one provider',
    category: 'general',
    tags: ['mail'],
    by: 'noor',
    at: '2026-06-15T10:10:00Z',
    views: 540,
    body: 'Only addresses at one provider are affected. SPF is set.',
    replies: [
      {
        by: 'ines',
        accepted: true,
        likes: 13,
        body: `SPF alone is no longer enough for large senders.

1. Switch on DKIM at your mailing service and publish the key it shows you.
2. Add a DMARC record that starts with \`p=none\`.
3. Send to the provider's test address and read the *Authentication-Results* line: it should say \`dkim=pass\`.`,
      },
    ],
  },
  {
    id: 165,
    title: 'Scanner app cannot reach the shared folder',
    category: 'general',
    tags: ['scanner', 'windows'],
    by: 'ben_w',
    at: '2026-09-09T09:09:00Z',
    views: 450,
    body: 'Since the last Windows update the scanner says *Destination refused sign-in*.',
    replies: [
      {
        by: 'old_harbour',
        likes: 5,
        body: 'Old scanners speak only SMB 1, which is off now. See whether the maker has a firmware with SMB 2 or 3; otherwise scan to mail.',
      },
    ],
  },
  {
    id: 166,
    title: 'Good way to share passwords in a team of five?',
    category: 'general',
    tags: ['passwords'],
    by: 'priya.r',
    at: '2026-05-28T15:00:00Z',
    views: 390,
    body: 'Today it is a text file, and I am not proud of it.',
    replies: [
      {
        by: 'ines',
        body: 'Any password manager with shared vaults. Start with the three accounts that hurt most.',
        likes: 7,
      },
    ],
  },
  {
    id: 167,
    title: 'Clock of the meeting room display is wrong after the change to winter time',
    category: 'general',
    tags: ['display'],
    by: 'old_harbour',
    at: '2026-10-26T08:00:00Z',
    views: 95,
    body: 'One hour ahead since Sunday.',
    replies: [],
  },
  {
    id: 168,
    title: 'What do you use for remote help?',
    category: 'general',
    tags: ['remote-help'],
    by: 'ben_w',
    at: '2026-04-22T08:00:00Z',
    views: 720,
    body: 'I help two small clubs and would like to see their screens now and then.',
    replies: [
      { by: 'tomasz_k', body: 'The one built into Windows is enough for me.', likes: 2 },
      { by: 'noor', body: 'A video call with screen sharing. Nobody has to install anything.', likes: 6 },
    ],
  },
  {
    id: 169,
    title: 'Five-minute tasks: what we found out',
    category: 'general',
    tags: ['peerside-triage'],
    by: 'quaymaster',
    at: '2026-11-01T08:00:00Z',
    views: 12,
    body: 'Peerside posts here what people said to small questions about our threads: one post per person and day. Please do not chat here.',
    replies: [],
  },
];
