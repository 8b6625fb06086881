/**
 * Whether a forum at this address may be read. Over http anyone on the way could change its answers, so it must be
 * https; the two http hosts are this very machine, and all that our pages' CSP lets through.
 */
export const isForumAddress = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.0\.0\.1)$/.test(hostname));
