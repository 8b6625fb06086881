import { isForumAddress } from '../../lib/model/forum-address.ts';
import { failed, ok, type Result } from '../../lib/model/result.ts';

/**
 * The origin a person means by what they typed or pasted: a host, or any address on the site. Without a
 * scheme it is https, or http for hosts that only exist on this machine or network.
 * @param example an address of the kind that is asked for, told to whom typed none
 */
export function typedOrigin(typed: string, example = 'forum.example.org'): Result<string> {
  const url = typedUrl(typed, example);
  return url.ok ? ok(url.value.origin) : url;
}

function typedUrl(typed: string, example = 'forum.example.org'): Result<URL> {
  const likeThis = `Type it like this: ${example}`;
  const text = typed.trim();
  if (!text) return failed(`Type the address first. ${likeThis}`);
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const address = hasScheme ? text : `${isLocal(text.replace(/[:/?#].*$/, '')) ? 'http' : 'https'}://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return failed(`This is not a web address. ${likeThis}`);
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return failed(`Only web sites can be read, no ${url.protocol} addresses. ${likeThis}`);
  }
  if (url.username || url.password)
    return failed('Leave name and password out of the address, then try again.');
  if (!url.hostname.includes('.') && !url.hostname.startsWith('[') && url.hostname !== 'localhost') {
    return failed(`This is not a full address. ${likeThis}`);
  }
  return ok(url);
}

/**
 * The whole address of a file to fetch, with its scheme. Like a forum's it must be https, or name this very machine.
 * @param example as in `typedOrigin`
 */
export function typedFileAddress(typed: string, example: string): Result<string> {
  const origin = typedOrigin(typed, example);
  if (!origin.ok) return origin;
  const url = new URL(origin.value);
  if (!isForumAddress(url))
    return failed(
      'It must be fetched by https, or others could change it on the way. Try https:// in front.',
    );
  const text = typed.trim();
  return ok(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${url.protocol}//${text}`);
}

/**
 * The address of a forum to follow, with its path: of some sites a part is followed. Unlike a site to read it is fetched
 * from, so it must be https; a forum on this very machine may be http.
 */
export function typedForumAddress(typed: string): Result<string> {
  const url = typedUrl(typed);
  if (!url.ok) return url;
  if (isForumAddress(url.value)) return ok(url.value.href);
  return failed(
    'A forum must be reached by https, or others could change its answers on the way. Try https:// in front.',
  );
}

/** Hosts that public certificates are not made for. */
const isLocal = (host: string): boolean => host === 'localhost' || /^\d{1,3}(\.\d{1,3}){3}$/.test(host);
