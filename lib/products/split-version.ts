/** `WordPress 6.4.2` → name and version; a name alone stays a name. At most 300 characters are looked at. */
export function splitVersion(text: string): { name: string; version?: string } {
  const tidy = text.slice(0, 300).replace(/\s+/g, ' ').trim();
  const match = /^(.{1,100}?)[ /]\(?v?(\d{1,4}(?:\.\d{1,6}){1,3}[\w.+-]{0,20}?)(?:[:,;) ].{0,200})?$/.exec(
    tidy,
  );
  return match?.[1] && match[2]
    ? { name: match[1].replace(/[ (]+$/, ''), version: match[2] }
    : { name: tidy };
}
