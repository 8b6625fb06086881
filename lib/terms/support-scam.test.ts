import { describe, expect, it } from 'vitest';
import { readsLikeSupportScam } from './support-scam.ts';

describe('readsLikeSupportScam', () => {
  it.each([
    [
      'letters for digits',
      '+++HELP l-8OO-555-O1OO LedgerPro customer service phone number, payroll support number+++',
    ],
    ['dots', '!!::Help@ 1.888.555.0100 LedgerPro Tech Support phone Number'],
    ['brackets', 'LedgerPro will not open\nCall our toll-free helpline +1 (888) 555-0100 now'],
    ['one run of digits', 'Printer offline? Dial 18885550100 for technical support, 24/7'],
    ['another country', 'Airline refund\nContact our customer care number +44 20 7946 0100'],
    [
      'a plus between the groups',
      'How do I talk to a person at Wingways? 1+866+555+0100 (customer service number)',
    ],
    ['the number left out', 'Wingways customer service number ~ Wingways helpline number 24x7'],
    ['full-width digits', 'LedgerPro support phone number: ８８８-５５５-０１００ call now'],
  ])('knows a scam by what it advertises: %s', (_, text) => {
    expect(readsLikeSupportScam(text)).toBe(true);
  });

  it.each([
    [
      'a number in a form',
      'Regex to validate a customer phone number like 888-555-0100\nOur support line said so.',
    ],
    [
      'a number in code',
      'Call fails with 500\nThe customer service sends `+1 888 555 0100` as the phone number.',
    ],
    [
      'an address and a time',
      'Call to 192.168.10.100 failed at 2023-04-05 10:22:33.123\nTechnical support did not help.',
    ],
    ['a long id', 'Order 8005550100 is stuck: error 0x80040408 when we call the API'],
    [
      'support without a number',
      'After the update I contacted technical support; their hotline said to reinstall.',
    ],
    ['a number alone', 'LedgerPro shows 888-555-0100 in the header of every invoice, how do I change it?'],
    ['a version list', 'Upgrade from 1.8.001.2300 to 1.8.002.1000 breaks the help desk plugin'],
    ['a signature', 'Sync stops at 40 %\nAnn, Larkfield Ltd, +44 20 7946 0100'],
  ])('lets pass: %s', (_, text) => {
    expect(readsLikeSupportScam(text)).toBe(false);
  });
});
