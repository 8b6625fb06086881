/** Error bodies as Discourse writes them. */
import { jsonReply } from '../site/page.ts';
import type { Reply } from '../loopback.ts';

export const notFound = (): Reply =>
  jsonReply({ errors: ['The requested URL or resource could not be found.'], error_type: 'not_found' }, 404);

/** `seconds` to wait before the next request; the header repeats it. */
export function tooManyRequests(seconds: number): Reply {
  const reply = jsonReply(
    {
      errors: [`You’ve performed this action too many times, please try again later.`],
      error_type: 'rate_limit',
      extras: { wait_seconds: seconds, time_left: `${seconds} seconds` },
    },
    429,
  );
  return {
    ...reply,
    headers: {
      ...reply.headers,
      'retry-after': String(seconds),
      'discourse-rate-limit-error-code': 'ip_10_secs_limit',
    },
  };
}
