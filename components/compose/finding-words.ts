import type { FindingKind } from '../../lib/model/draft-check.ts';

const WORDS: Record<FindingKind, string> = {
  secret: 'password or key',
  card: 'card number',
  iban: 'bank account',
  mail: 'mail address',
  phone: 'phone number',
  'user-name': 'user name',
  'address-tail': 'end of an address',
  ip: 'network address',
  device: 'device number',
  reference: 'customer or order number',
};

/** What kind of thing was found, as a person would call it. */
export const findingWords = (kind: FindingKind): string => WORDS[kind];
