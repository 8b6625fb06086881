import { safeLink } from './safe-link.ts';

/**
 * A link out of the extension, or plain text where the address is not an http(s) one. Opens a new tab that
 * learns nothing about this page. `showHost: false` only where the address is not an author's choice of words.
 */
export function OutLink({
  href,
  text,
  showHost = true,
}: {
  href: string | undefined;
  text: string;
  showHost?: boolean;
}) {
  const link = safeLink(href, text);
  if (!link) return <span>{text}</span>;
  return (
    <>
      <a
        className="ps-link"
        href={link.href}
        target="_blank"
        rel="noreferrer noopener"
        referrerPolicy="no-referrer"
      >
        {text}
      </a>
      {showHost && link.host && (
        <span className="ps-link-host" dir="ltr">
          {' '}
          ({link.host})
        </span>
      )}
    </>
  );
}
