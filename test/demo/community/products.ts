/** What the demo community talks about: invented products, their parts, and what goes wrong with them. */

export interface DemoProduct {
  name: string;
  /** Tag at the forum. */
  tag: string;
  /** What its messages begin with. */
  code: string;
  /** How much of the talk is about it. */
  share: number;
  /** Newest last. */
  versions: readonly string[];
  parts: readonly string[];
}

export const DEMO_PRODUCTS: readonly DemoProduct[] = [
  {
    name: 'Tidewater Sync',
    tag: 'tidewater-sync',
    code: 'TW',
    share: 30,
    versions: ['5.8', '6.0', '6.1', '6.2'],
    parts: ['shared folder', 'desktop app', 'web app', 'phone app', 'upload queue', 'device list', 'archive'],
  },
  {
    name: 'Ledgerwell Books',
    tag: 'ledgerwell-books',
    code: 'LW',
    share: 22,
    versions: ['2024.4', '2025.1', '2025.3', '2026.1'],
    parts: ['bank feed', 'invoice template', 'year end', 'import of contacts', 'payroll run', 'report'],
  },
  {
    name: 'Brightline Router',
    tag: 'brightline-router',
    code: 'BL',
    share: 16,
    versions: ['3.1', '3.2', '4.0'],
    parts: [
      'guest network',
      'mesh node',
      'firmware update',
      'port forwarding',
      'parental filter',
      'status light',
    ],
  },
  {
    name: 'Marlowe Printer',
    tag: 'marlowe-printer',
    code: 'MP',
    share: 11,
    versions: ['1.9', '2.0', '2.4'],
    parts: ['scanner', 'paper tray', 'wireless setup', 'ink counter', 'driver', 'fax line'],
  },
  {
    name: 'Cartwheel Maps',
    tag: 'cartwheel-maps',
    code: 'CM',
    share: 9,
    versions: ['11', '12', '13'],
    parts: ['map update', 'route planner', 'speed camera list', 'voice', 'memory card'],
  },
  {
    name: 'Foxglove Mail',
    tag: 'foxglove-mail',
    code: 'FM',
    share: 7,
    versions: ['7.2', '7.4', '8.0'],
    parts: ['calendar', 'outbox', 'spam filter', 'shared mailbox', 'signature'],
  },
  {
    name: 'Pikestaff Backup',
    tag: 'pikestaff-backup',
    code: 'PB',
    share: 5,
    versions: ['2.6', '3.0'],
    parts: ['schedule', 'restore', 'network drive', 'encryption'],
  },
];

/** One way in which a part fails, and what helps. `PART` and `VERSION` stand for the product's. */
export interface DemoProblem {
  /** What the program says. */
  says: string;
  /** What people call it. */
  title: string;
  cause: string;
  steps: readonly [string, string, string];
  /** What is tried first and does not help. */
  wrong: string;
}

export const DEMO_PROBLEMS: readonly DemoProblem[] = [
  {
    says: 'the PART is held by another device',
    title: 'PART stays locked',
    cause: 'A device that went to sleep still holds it.',
    steps: [
      'Open the list of devices and look for the one that holds the PART.',
      'Wake it, or take the hold away there.',
      'Start the PART again.',
    ],
    wrong: 'Did you try to install it again? Worked for another thing here.',
  },
  {
    says: 'the PART could not be verified, certificate is not yet valid',
    title: 'PART refuses the certificate',
    cause: 'The clock of the machine is behind, so every certificate looks too young.',
    steps: [
      'Set the time zone and let the clock be set by the network.',
      'Close the program whole, also in the corner of the screen.',
      'Open the PART once more.',
    ],
    wrong: 'Switch the check off in the settings, who needs it.',
  },
  {
    says: 'the PART ran out of room on the target',
    title: 'PART says that there is no room, but there is',
    cause: 'The temporary folder is full, not the target.',
    steps: [
      'Look where the temporary folder of the program is (Settings, Advanced).',
      'Move it to a drive with at least 10 GB.',
      'Run the PART again.',
    ],
    wrong: 'Buy a larger disk, mine was full as well.',
  },
  {
    says: 'the PART timed out after 60 seconds',
    title: 'PART times out each time',
    cause: 'A security program holds each file back to look into it.',
    steps: [
      'Write the program into the list of what may pass.',
      'Restart the machine: the list is read at the start.',
      'Try the PART with a single small file first.',
    ],
    wrong: 'Same here. No idea.',
  },
  {
    says: 'the PART was written by a newer version',
    title: 'PART cannot be opened since the update',
    cause: 'One machine was updated and wrote in the form of VERSION.',
    steps: [
      'Update all machines to VERSION or newer.',
      'Let the newest one open the PART first.',
      'Then open it on the others.',
    ],
    wrong: 'Go back to the old version, that is what I do.',
  },
  {
    says: 'sign-in for the PART was refused',
    title: 'PART asks for the password again and again',
    cause: 'The saved sign-in is of the time before two steps were asked for.',
    steps: [
      'Remove the saved sign-in under Settings, Accounts.',
      'Make a password for programs on the account page.',
      'Sign in with that one and open the PART.',
    ],
    wrong: 'Maybe they have a fault today, wait.',
  },
  {
    says: 'the PART stopped unexpectedly (signal 11)',
    title: 'PART closes by itself',
    cause: 'A damaged list of what was opened last makes it fall over.',
    steps: [
      'Close the program.',
      'Rename its folder "recent" to "recent-old".',
      'Open the PART; the list is made anew.',
    ],
    wrong: 'Is your memory all right? Test it over night.',
  },
  {
    says: 'the PART has entries that appear twice',
    title: 'PART shows everything twice',
    cause: 'It was set up on two accounts that see the same thing.',
    steps: [
      'Look under Settings, Accounts for two with the same address.',
      'Remove the one without a tick.',
      'Choose "Compare again" in the PART.',
    ],
    wrong: 'Delete one half by hand.',
  },
];
