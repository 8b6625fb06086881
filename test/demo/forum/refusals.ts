/** Error bodies as Discourse writes them. */
import { jsonReply } from '../site/page.ts';
import type { Reply } from '../loopback.ts';

const refusal = (status: number, errors: string[], rest: object): Reply =>
  jsonReply({ errors, ...rest }, status);

export const notFound = (): Reply =>
  refusal(404, ['The requested URL or resource could not be found.'], { error_type: 'not_found' });

export const notLoggedIn = (): Reply =>
  refusal(403, ['You need to be logged in to do that.'], { error_type: 'not_logged_in' });

export const notAllowed = (): Reply =>
  refusal(403, ['You are not permitted to view the requested resource.'], { error_type: 'invalid_access' });

/** The form of what was sent is wrong, or it breaks a rule. */
export const notAccepted = (errors: string[], action?: 'create_post'): Reply =>
  refusal(422, errors, action ? { action } : {});

/** Someone else changed it meanwhile. */
export const conflict = (): Reply =>
  refusal(409, ['Somebody edited this post while you were editing it.'], {});

/** The forum is being backed up. */
export function readOnly(): Reply {
  const reply = refusal(503, ['The site is in read only mode. Interactions are disabled.'], {
    error_type: 'read_only',
  });
  return { ...reply, headers: { ...reply.headers, 'discourse-readonly': 'true' } };
}

/**
 * @param seconds to wait before the next request; the header repeats it
 * @param limit Discourse's name for the limit that was met
 */
export function tooManyRequests(seconds: number, limit = 'ip_10_secs_limit'): Reply {
  const reply = refusal(429, [`You’ve performed this action too many times, please try again later.`], {
    error_type: 'rate_limit',
    extras: { wait_seconds: seconds, time_left: `${seconds} seconds` },
  });
  return {
    ...reply,
    headers: {
      ...reply.headers,
      'retry-after': String(seconds),
      'discourse-rate-limit-error-code': limit,
    },
  };
}
