/** A calendar day in words, in UTC so that everyone reads the same one: "21 Nov 2026". `iso` is ISO 8601. */
export const dayWords = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(iso));
