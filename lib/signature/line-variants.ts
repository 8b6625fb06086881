/**
 * Programs wrap a message: a prefix ("Could not save: …"), a place ("… at render (app.js:12)"), a remark in
 * brackets, a name at the end ("no such table: orders"). The message itself is what others have met, so each
 * unwrapped form counts as well, for a little less.
 */
export interface LineVariant {
  text: string;
  /** 1 for the line as it stands. */
  weight: number;
}

const UNWRAPPED = 0.9;
/** A shorter rest says too little to be a message. */
const MIN_LENGTH = 12;
const MAX_PREFIXES = 3;
const MAX_VARIANTS = 12;

/** The line as it stands first, then its unwrapped forms; at most twelve, none twice. */
export function lineVariants(line: string): LineVariant[] {
  const placeless = withoutPlace(line);
  const bare = withoutRemark(placeless);
  const texts = [line, placeless, bare, withoutName(bare)];
  for (const text of [placeless, bare]) {
    for (const rest of withoutPrefixes(text)) texts.push(rest, withoutName(rest));
  }
  return [...new Set(texts.map((text) => text.trim()))]
    .filter((text, position) => position === 0 || text.length >= MIN_LENGTH)
    .slice(0, MAX_VARIANTS)
    .map((text, position) => ({ text, weight: position === 0 ? 1 : UNWRAPPED }));
}

/** Without "at function (file:line)" or "in file on line N" at the end. */
function withoutPlace(line: string): string {
  const place = line.search(/ at (?:\S+ )?\(?\S*:\d| in \S+ on line \d/);
  return place > 0 ? line.slice(0, place) : line;
}

/** Without a remark in brackets at the end. */
function withoutRemark(line: string): string {
  const open = line.lastIndexOf(' (');
  return open > 0 && line.trimEnd().endsWith(')') ? line.slice(0, open) : line;
}

/** Without a single word after the last ": ", which names what it happened to. */
function withoutName(line: string): string {
  const colon = line.lastIndexOf(': ');
  return colon > 0 && /^\S+$/.test(line.slice(colon + 2).trim()) ? line.slice(0, colon) : line;
}

/** What stands after the first, second and third ": ". */
function withoutPrefixes(line: string): string[] {
  const rests: string[] = [];
  let from = 0;
  while (rests.length < MAX_PREFIXES) {
    const colon = line.indexOf(': ', from);
    if (colon === -1) break;
    from = colon + 2;
    rests.push(line.slice(from));
  }
  return rests;
}
