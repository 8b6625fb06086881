/** Questions about Tidewater Sync, an invented program that keeps folders the same on several machines. */
import type { SeedTopic } from './seed-topic.ts';

/** More replies than one API answer carries, so that a reader has to ask for the rest. */
const ROLL_CALL = [
  'Windows 11, works since the update.',
  'Mac mini, works.',
  'Two laptops on Debian, both fine.',
  'Still slow here, but it finishes.',
  'Fine after a restart.',
  'Works, thank you for collecting this.',
  'Fedora 43: works.',
  'Works on the office machine, not tried at home yet.',
  'Had to sign in again, then it worked.',
  'Works for all four of us.',
  'Same here: sign in again, then fine.',
  'Works on an old Windows 10 machine too.',
  'No trouble with 180 GB.',
  'Works over a mobile connection.',
  'Fine on the file server.',
  'Works.',
  'Works with a proxy as well.',
  'It needed about an hour for the first comparison, then fine.',
  'Works, and it is faster than 6.1.',
  'Works on a machine with a full disk too, after I made room.',
  'All good on three Macs.',
];

export const tidewaterTopics: SeedTopic[] = [
  {
    id: 101,
    title: 'TW-4012: the folder is locked by another device',
    category: 'tidewater',
    tags: ['tidewater-sync', 'sync', 'locks'],
    by: 'noor',
    at: '2026-10-02T08:12:00Z',
    views: 2310,
    body: `Since this morning the shared folder stays at "Paused" and the web app says

\`\`\`
TW-4012: Folder "Accounts 2026" is locked by another device
\`\`\`

Nobody else has it open. Tidewater Sync 6.2 on Windows and one Mac.`,
    replies: [
      { by: 'ben_w', body: 'Reinstalling did not help me, so do not start with that.', likes: 1 },
      {
        by: 'ines',
        accepted: true,
        likes: 41,
        body: `The lock belongs to a device that went to sleep in the middle of an upload. It is not given back until that device wakes up or you take it away.

1. In the web app open **Devices** and look for the one marked *holding 1 lock*.
2. If you can, wake that device and let it finish: the lock goes by itself.
3. If you can't, choose **⋯ → Release locks** next to it. Nothing is deleted; the half-sent file is sent again later.
4. On your own machine choose **Resume** in the Tidewater menu.

To check: the folder's badge turns from *Paused* to *Up to date* within a minute. Applies to Tidewater Sync 6.0 and newer; in 5.x the button is under *Folder → Advanced*.`,
      },
      { by: 'noor', body: 'It was the laptop in the meeting room. Released, works. Thank you!', likes: 3 },
    ],
  },
  {
    id: 102,
    title: 'TW-2207: upload held back because of the file name',
    category: 'tidewater',
    tags: ['tidewater-sync', 'upload', 'file-names'],
    by: 'priya.r',
    at: '2026-09-18T13:40:00Z',
    views: 1480,
    body: `A small message comes up and vanishes before I can read all of it:

\`\`\`
TW-2207: Upload held back, 3 names cannot exist on every device
\`\`\`

Which names, and why?`,
    replies: [
      {
        by: 'tomasz_k',
        accepted: true,
        likes: 27,
        body: `Windows does not allow \`: * ? " < > |\`, nor a dot or a blank at the end of a name. If one of your devices runs Windows, Tidewater holds such files back everywhere.

1. Open **Activity → Held back**: there are the three names.
2. Rename the files, for instance \`Offer: final.pdf\` to \`Offer - final.pdf\`.
3. Choose **Try again**.

To check: the *Held back* list is empty. All versions since 5.4.`,
      },
    ],
  },
  {
    id: 103,
    title: 'TW-5103: workspace key is out of date on every start',
    category: 'tidewater',
    tags: ['tidewater-sync', 'sign-in', 'clock'],
    by: 'old_harbour',
    at: '2026-08-30T17:05:00Z',
    views: 990,
    body: `After each start I get

\`\`\`
TW-5103: The workspace key is out of date (skew 412 s)
\`\`\`

and have to sign in again.`,
    replies: [
      {
        by: 'ines',
        accepted: true,
        likes: 19,
        body: `The number in brackets is the difference between your clock and the service's, in seconds. More than 300 and the key is refused.

1. Let the system set the clock: Windows *Settings → Time & language → Sync now*; macOS *Date & Time → Set automatically*; Linux \`sudo timedatectl set-ntp true\`.
2. If it drifts again after each shutdown, the small battery on the main board is empty: replace it.
3. Sign in once more in Tidewater.

To check: \`Help → Status\` shows a skew below 5 s. Tidewater Sync 6.x.`,
      },
      { by: 'old_harbour', body: 'Battery it was. Two euros.', likes: 8 },
    ],
  },
  {
    id: 104,
    title: 'TW-3105: this share link has run out',
    category: 'tidewater',
    tags: ['tidewater-sync', 'sharing'],
    by: 'ben_w',
    at: '2026-07-11T09:00:00Z',
    views: 610,
    body: 'A client sees `TW-3105: This share link has run out` although I set no end date.',
    replies: [
      {
        by: 'priya.r',
        likes: 6,
        body: `Links end after 30 days unless the workspace says otherwise.

1. Open the folder, then **Share → Links**.
2. Choose **Renew** and set *Ends: never* (an admin has to allow that under *Workspace → Sharing*).
3. Send the same address again; it does not change.`,
      },
    ],
  },
  {
    id: 105,
    title: 'Tidewater Sync 6.2: does it work for you?',
    category: 'tidewater',
    tags: ['tidewater-sync'],
    by: 'quaymaster',
    at: '2026-10-20T07:00:00Z',
    views: 3400,
    body: 'Please say in one line what you run and whether 6.2 works, so that others can decide when to update.',
    replies: ROLL_CALL.map((body, index) => ({
      by: ['ines', 'tomasz_k', 'priya.r', 'old_harbour', 'noor', 'ben_w'][index % 6] ?? 'ines',
      body,
    })),
  },
  {
    id: 106,
    title: 'How do I move a Tidewater folder to another disk?',
    category: 'tidewater',
    tags: ['tidewater-sync', 'how-to'],
    by: 'noor',
    at: '2026-06-03T10:30:00Z',
    views: 1205,
    body: 'The disk with the synced folder is full. Can I move it without sending 90 GB again?',
    replies: [
      {
        by: 'tomasz_k',
        accepted: true,
        likes: 22,
        body: `Yes.

1. Choose **Pause** in the Tidewater menu.
2. Move the folder with the file manager.
3. **Folder → Where is it? → Choose…** and show it the new place.
4. **Resume**. It compares and sends nothing that is the same.`,
      },
    ],
  },
  {
    id: 107,
    title: 'Tidewater uses all of the upload bandwidth',
    category: 'tidewater',
    tags: ['tidewater-sync', 'bandwidth'],
    by: 'ben_w',
    at: '2026-10-29T15:45:00Z',
    views: 320,
    body: 'Calls break up while it sends. Is there a limit somewhere?',
    replies: [{ by: 'noor', body: 'I would like to know this too.' }],
  },
  {
    id: 108,
    title: 'TW-6001: database of the client needs to be repaired',
    category: 'tidewater',
    tags: ['tidewater-sync'],
    by: 'priya.r',
    at: '2026-11-04T11:11:00Z',
    views: 88,
    body: 'After a power cut: `TW-6001: The local database needs to be repaired`. Is it safe to press Repair?',
    replies: [],
  },
];
