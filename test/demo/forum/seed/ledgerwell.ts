/** Questions about Ledgerwell Books, an invented accounting program. */
import type { SeedTopic } from './seed-topic.ts';

export const ledgerwellTopics: SeedTopic[] = [
  {
    id: 121,
    title: 'How do I match a bank payment to two invoices?',
    category: 'ledgerwell',
    tags: ['ledgerwell-books', 'bank-feed', 'invoices'],
    by: 'noor',
    at: '2026-09-01T09:20:00Z',
    views: 4120,
    body: 'A customer paid two invoices with one transfer. In the bank reconciliation of Ledgerwell Books I can pick only one.',
    replies: [
      {
        by: 'ines',
        accepted: true,
        likes: 58,
        body: `1. In **Bank → Reconcile** click the transfer, then **Split**.
2. Pick the first invoice; the rest of the amount stays open.
3. Pick the second one for the rest.
4. **Confirm** once the difference is 0.00.

To check: both invoices are *Paid* with the same bank date. Works in all editions since 2024.`,
      },
    ],
  },
  {
    id: 122,
    title: 'Invoice numbers jumped after importing customers',
    category: 'ledgerwell',
    tags: ['ledgerwell-books', 'invoices', 'import'],
    by: 'priya.r',
    at: '2026-08-12T14:00:00Z',
    views: 1730,
    body: 'The next invoice number went from 2026-0143 to 2026-9001. Can I set it back?',
    replies: [
      {
        by: 'old_harbour',
        accepted: true,
        likes: 17,
        body: `The import had a column *last number*, and Ledgerwell believed it.

1. **Settings → Numbering → Invoices**.
2. Set *Next number* to 144. It lets you go back only while no invoice with a higher number was issued; delete the draft with 9001 first.
3. Tick *No gaps* so that an import can't move it again.`,
      },
    ],
  },
  {
    id: 123,
    title: 'Year end: which accounts do I close first?',
    category: 'ledgerwell',
    tags: ['ledgerwell-books', 'year-end'],
    by: 'ben_w',
    at: '2026-01-05T08:00:00Z',
    views: 2890,
    body: 'It is my first year end in Ledgerwell Books. Is there an order?',
    replies: [
      {
        by: 'ines',
        accepted: true,
        likes: 33,
        body: `1. Reconcile every bank account to 31 December.
2. Book what belongs to the old year: *Period end → Accruals*.
3. Run *Period end → Check*: it lists what is open.
4. Close with *Period end → Close year*. It can be opened again until the return is filed.`,
      },
    ],
  },
  {
    id: 124,
    title: 'Bank feed stopped: LB-310 consent has ended',
    category: 'ledgerwell',
    tags: ['ledgerwell-books', 'bank-feed'],
    by: 'old_harbour',
    at: '2026-10-11T16:30:00Z',
    views: 1999,
    body: `No bookings since Friday. The bank page says

\`\`\`
LB-310: Your consent for this bank has ended
\`\`\``,
    replies: [
      {
        by: 'tomasz_k',
        accepted: true,
        likes: 24,
        body: `Banks ask for a new consent every 180 days.

1. **Bank → Accounts → ⋯ → Renew consent**.
2. Sign in at your bank in the window that opens and allow *Account information*.
3. Back in Ledgerwell choose **Fetch since** and the last day you have.

To check: the account shows *Connected until …* with a date half a year ahead.`,
      },
    ],
  },
  {
    id: 125,
    title: 'Sales tax shows twice on a credit note',
    category: 'ledgerwell',
    tags: ['ledgerwell-books', 'tax', 'invoices'],
    by: 'noor',
    at: '2026-11-08T12:00:00Z',
    views: 140,
    body: 'The credit note for 2026-0101 lists 19 % two times. The invoice is right.',
    replies: [{ by: 'ben_w', body: 'Which template do you use? Mine is fine with *Plain*.' }],
  },
  {
    id: 126,
    title: 'How do I add a discount to one invoice line?',
    category: 'ledgerwell',
    tags: ['ledgerwell-books', 'invoices', 'how-to'],
    by: 'ben_w',
    at: '2026-05-19T10:00:00Z',
    views: 2540,
    body: 'I want 10 % off one line, not off the whole invoice.',
    replies: [
      {
        by: 'priya.r',
        accepted: true,
        likes: 20,
        body: `1. On the invoice click the gear above the lines and tick **Discount**.
2. Type \`10%\` (or an amount) in the new column of that line.
3. The tax follows by itself.`,
      },
    ],
  },
  {
    id: 127,
    title: 'Customer details: where does the VAT number go?',
    category: 'ledgerwell',
    tags: ['ledgerwell-books', 'customers', 'tax'],
    by: 'noor',
    at: '2026-04-02T10:00:00Z',
    views: 880,
    body: 'The invoice form has no field for the customer’s VAT number.',
    replies: [
      {
        by: 'ines',
        likes: 9,
        body: `It belongs to the customer, not to the invoice.

1. **Customers**, open the customer, **Tax**.
2. Enter the number with its country letters and press **Check**.
3. It is printed on every invoice from then on.`,
      },
    ],
  },
];
