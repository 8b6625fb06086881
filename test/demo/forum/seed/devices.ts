/** Questions about invented devices: the printer Marlowe P210 and the router Brightline R7. */
import type { SeedTopic } from './seed-topic.ts';

export const deviceTopics: SeedTopic[] = [
  {
    id: 141,
    title: 'Marlowe P210 prints blank pages after a new cartridge',
    category: 'devices',
    tags: ['marlowe-p210', 'printer', 'cartridge'],
    by: 'ben_w',
    at: '2026-03-14T09:00:00Z',
    views: 5210,
    body: 'Toner replaced, now every page of my Marlowe P210 is white.',
    replies: [
      {
        by: 'old_harbour',
        accepted: true,
        likes: 77,
        body: `1. Take the cartridge out and pull off **all** of the orange tape; a second strip sits under the flap.
2. Rock it five times from side to side and put it in until it clicks.
3. Hold **OK** for five seconds: it prints a test page.

To check: the test page has four even bars. P200 and P210.`,
      },
    ],
  },
  {
    id: 142,
    title: 'Marlowe P210 drops off the Wi-Fi every night',
    category: 'devices',
    tags: ['marlowe-p210', 'printer', 'wi-fi'],
    by: 'noor',
    at: '2026-08-02T19:00:00Z',
    views: 3870,
    body: 'In the morning the P210 is offline until I switch it off and on.',
    replies: [
      {
        by: 'tomasz_k',
        accepted: true,
        likes: 49,
        body: `Its deep sleep gives up the address.

1. On the printer: **Setup → Power → Deep sleep → Off**.
2. In the router, give it a fixed address (*DHCP reservation*).
3. Update to firmware 2.18 or newer: **Setup → About → Update**.`,
      },
    ],
  },
  {
    id: 143,
    title: 'Which paper does the Marlowe P210 take?',
    category: 'devices',
    tags: ['marlowe-p210', 'printer', 'paper'],
    by: 'priya.r',
    at: '2026-02-20T11:00:00Z',
    views: 1310,
    body: 'Can the Marlowe P210 print on 200 g card?',
    replies: [
      {
        by: 'old_harbour',
        accepted: true,
        likes: 12,
        body: `Up to 220 g, one sheet at a time.

1. Open the flap at the back and the one in front, so that the card goes straight through.
2. Choose **Paper → Card** in the print dialog.`,
      },
    ],
  },
  {
    id: 144,
    title: 'Marlowe P210: paper jam shown, but there is no paper',
    category: 'devices',
    tags: ['marlowe-p210', 'printer', 'paper-jam'],
    by: 'noor',
    at: '2026-11-01T13:13:00Z',
    views: 640,
    body: 'The display of the P210 says E3-04 and asks me to remove paper. I see none.',
    replies: [{ by: 'ben_w', body: 'Have you looked behind the duplex flap?', likes: 1 }],
  },
  {
    id: 145,
    title: 'Brightline R7: the admin page asks for a password I never set',
    category: 'devices',
    tags: ['brightline-r7', 'router', 'sign-in'],
    by: 'ben_w',
    at: '2026-05-05T18:00:00Z',
    views: 2760,
    body: 'New Brightline R7. The page at 192.168.7.1 wants a password.',
    replies: [
      {
        by: 'ines',
        accepted: true,
        likes: 36,
        body: `It is printed on the card under the foot of the router, next to *Admin*, not the Wi-Fi key on the back.

1. Lift the router and pull out the card.
2. Sign in with that word; it asks for a new one at once.`,
      },
    ],
  },
  {
    id: 146,
    title: 'Brightline R7 restarts during video calls',
    category: 'devices',
    tags: ['brightline-r7', 'router'],
    by: 'priya.r',
    at: '2026-10-25T09:30:00Z',
    views: 410,
    body: 'Two or three times a day. Firmware 3.0.4.',
    replies: [{ by: 'tomasz_k', body: 'Same with 3.0.4; 3.0.3 was stable here.', likes: 2 }],
  },
  {
    id: 147,
    title: 'Brightline support phone number CALL NOW 24/7',
    category: 'devices',
    tags: ['brightline-r7'],
    by: 'fastfix247',
    at: '2026-11-10T03:03:00Z',
    views: 31,
    body: `Brightline R7 error? Marlowe printer error? Tidewater error TW-4012? Call support +1 (555) 555-0142!!!

Brightline customer service number **+1 (555) 555-0142**, we fix all error in 5 minute, remote access, gift card accepted.`,
    replies: [{ by: 'fastfix247', body: 'Best support! Call support +1 (555) 555-0142 for any error.' }],
  },
];
