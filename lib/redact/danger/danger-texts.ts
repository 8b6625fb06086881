import type { DangerKind } from '../../model/draft-check.ts';

/** What a person reads beside dangerous advice: what can happen, and what to do instead. One sentence each. */
export const DANGER_TEXTS: Readonly<Record<DangerKind, { why: string; instead: string }>> = {
  'pipe-to-shell': {
    why: 'This runs whatever the address sends at that moment.',
    instead: 'Download the script, read it, then run it, or install from a package source.',
  },
  'hidden-command': {
    why: 'What this runs cannot be read, or is pasted where it has all rights.',
    instead: 'Say in plain words which command to run and what it does.',
  },
  'unknown-program': {
    why: 'A program from an unknown place can do anything on the machine.',
    instead: 'Name the maker’s own download page or a package source.',
  },
  'tls-off': {
    why: 'Without the check of certificates anyone on the way can read and change what is sent.',
    instead: 'Add the missing certificate to those that are trusted, or repair the server’s chain.',
  },
  'antivirus-off': {
    why: 'The machine is open to harmful programs until the protection is on again.',
    instead: 'Make an exception for the one file, and only if it is known to be clean.',
  },
  'firewall-off': {
    why: 'Every service of the machine can be reached from outside.',
    instead: 'Open only the port or program that is needed.',
  },
  'protection-off': {
    why: 'This switches a whole layer of protection off for one problem.',
    instead: 'Allow only what is blocked, as the log names it.',
  },
  'updates-off': {
    why: 'Known holes stay open.',
    instead: 'Pause updates for some days, or leave out the one that breaks.',
  },
  'recursive-delete': {
    why: 'This deletes folders with all that is in them, and there is no way back.',
    instead: 'Look at what is in there first, make a copy, and delete only what is named.',
  },
  'disk-wipe': {
    why: 'This overwrites a whole disk, and one wrong letter takes the wrong one.',
    instead: 'Make a copy of the data, and say how to tell which disk is meant.',
  },
  'registry-edit': {
    why: 'A wrong entry can keep Windows from starting.',
    instead: 'Export the key or set a restore point first, or use the setting that stands for it.',
  },
  'permission-wide': {
    why: 'Everyone on the machine may then change these files or become administrator.',
    instead: 'Give the one user or group the one right it needs.',
  },
  firmware: {
    why: 'A flash that fails leaves a device that does not start.',
    instead: 'Use the maker’s own updater, on mains power and for exactly this model.',
  },
  'data-drop': {
    why: 'This throws data or work away, and there is no way back.',
    instead: 'Make a backup first, and try it on a copy.',
  },
  credentials: {
    why: 'Nobody who helps needs a password, code or access to the machine.',
    instead: 'Ask for the message and the settings, with secrets left out.',
  },
  'support-number': {
    why: 'Numbers and contacts in posts are a common trick of fraudsters.',
    instead: 'Name the contact page of the maker’s own site.',
  },
};
