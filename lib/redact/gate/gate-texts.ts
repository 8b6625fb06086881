import type { GateReason } from '../../model/draft-check.ts';

/** What a person reads when a draft is stopped: why, and where to go instead. One sentence each. */
export const GATE_TEXTS: Readonly<Record<GateReason, { why: string; instead: string }>> = {
  billing: {
    why: 'This is about your own payments, and only the company can see and change them.',
    instead: 'Use the official channel: the billing page of your account or the company’s support.',
  },
  'account-recovery': {
    why: 'Only the company can give an account back, and in public posts thieves offer to do it.',
    instead:
      'Use the official channel: the “forgot password” or account recovery page of the service itself.',
  },
  identity: {
    why: 'This is about who you are, and what is public once can be used in your name.',
    instead:
      'Use the official channel: the company’s verification support, or the police if your name is misused.',
  },
  orders: {
    why: 'Nobody in a forum can see your order.',
    instead: 'Use the official channel: the orders page of the shop, or its customer service.',
  },
  legal: {
    why: 'This asks for legal advice on your own case, and your words here can be held against you.',
    instead: 'Use the official channel: a lawyer, a legal aid or a consumer advice centre.',
  },
  medical: {
    why: 'This is about your health, and a wrong answer could hurt you.',
    instead: 'Use the official channel: a doctor or pharmacist, and the emergency number if it is urgent.',
  },
  tax: {
    why: 'This asks for tax advice on your own figures.',
    instead: 'Use the official channel: your tax office or a tax adviser.',
  },
  banking: {
    why: 'This is about your own money, and only your bank can act.',
    instead: 'Use the official channel: your bank’s app or the number on your card.',
  },
  'security-hole': {
    why: 'This tells everyone about a hole that may still be open.',
    instead: 'Use the official channel: the maker’s security contact, often in /.well-known/security.txt.',
  },
  minors: {
    why: 'This is about a child or a young person, whose words and data need more care than a forum gives.',
    instead:
      'Use the official channel: the service’s safety team, a parent or teacher, or a helpline for children.',
  },
};
