/** What drafts say that belong to an official channel, topic by topic. */
import type { GateReason } from '../../../model/draft-check.ts';
import { ACCOUNT_RECOVERY } from './account-recovery.ts';
import { BANKING } from './banking.ts';
import { BILLING } from './billing.ts';
import { IDENTITY } from './identity.ts';
import { LEGAL } from './legal.ts';
import { MEDICAL } from './medical.ts';
import { MINORS } from './minors.ts';
import { ORDERS } from './orders.ts';
import { SECURITY_HOLE } from './security-hole.ts';
import { TAX } from './tax.ts';
import type { TopicCues } from './cue-lines.ts';

export const TOPIC_CUES: Readonly<Record<GateReason, TopicCues>> = {
  billing: BILLING,
  'account-recovery': ACCOUNT_RECOVERY,
  identity: IDENTITY,
  orders: ORDERS,
  legal: LEGAL,
  medical: MEDICAL,
  tax: TAX,
  banking: BANKING,
  'security-hole': SECURITY_HOLE,
  minors: MINORS,
};
