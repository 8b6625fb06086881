import type { FoundProduct } from './merge-products.ts';
import type { ProductNames } from './product-names.ts';
import { splitVersion } from './split-version.ts';

const VERSION = String.raw`v?(\d{1,4}(?:\.\d{1,6}){1,3}[\w.+-]{0,20})`;
/** `Name Version: 3.2`. */
const LABELLED = new RegExp(String.raw`^([A-Z][\w.+ -]{1,30}?) Version:? ?${VERSION}`);
/** `Powered by Name 2.1`. */
const POWERED = new RegExp(
  String.raw`\b(?:[Rr]unning|(?:[Pp]owered|[Gg]enerated|[Ss]erved|[Bb]uilt)\b.{0,24} (?:by|with)|[Rr]unning on) (?:the )?([A-Z][\w.+-]{1,30}(?: [A-Z][\w.+-]{1,30})?)(?:[ /]${VERSION})?`,
);
/** `Name/1.2 (Debian) Server at …`, `Generated … (name/5.7)`. */
const SLASH = new RegExp(
  String.raw`(?:^|[ (])([A-Za-z][\w.-]{1,30}(?: [A-Z]\w{1,20})?)\/${VERSION}(?![\w/])`,
  'g',
);
/** `Name 4.8.1`, alone or with a remark behind. */
const PLAIN = new RegExp(
  String.raw`^([A-Z][\w.+-]{1,30}(?: [A-Z][\w.+-]{1,20})?) ${VERSION}(?: .{0,40}|\W{0,3})?$`,
);
/** What stands before a version and is no product: protocols, labels, licences, dates. */
const NOT_A_PRODUCT =
  /^(?:HTTP|TLS|SSL|Mozilla|Gecko|AppleWebKit|KHTML|Version|Release|Time|Date|Page|Step|Python Path|Server|Build|Section|Chapter|Table|Figure|.{0,20}(?:Licen[cs]e|Documentation|Guide|Manual|Error|Version))$/i;

/** Products that a short line at the edge of a page names with a version, or as what the page runs on. */
export function productsInLine(line: string, names: ProductNames): FoundProduct[] {
  const matches = [LABELLED, POWERED, PLAIN].map((pattern) => pattern.exec(line));
  return [...matches, ...line.matchAll(SLASH)].flatMap((match) => {
    const name = match?.[1]?.replace(/\.$/, '');
    if (name === undefined || NOT_A_PRODUCT.test(name)) return [];
    return [{ name: titleOf(name, names), version: match?.[2], by: 'page' as const }];
  });
}

/** As the product writes it; a maker's name before it goes: `Acme Kettle 4.8`. */
function titleOf(name: string, names: ProductNames): string {
  const word = name.slice(name.lastIndexOf(' ') + 1);
  const last = names.find(word);
  return names.find(name)?.title ?? (last && (!last.plain || last.title === word) ? last.title : name);
}

/** The first step of a breadcrumb, where the dictionary knows it: `MySQL » shop » orders`. */
export function productOfBreadcrumb(line: string, names: ProductNames): FoundProduct | undefined {
  const first = /^([^»›>]{2,40}) [»›>] /.exec(line)?.[1];
  const known = first === undefined ? undefined : names.find(first);
  return known && !known.plain ? { name: known.title, by: 'page' } : undefined;
}

/** Few words that begin with a known name, as the last line of an error page does: `nginx`, `Varnish cache server`. */
export function productOpening(line: string, names: ProductNames): FoundProduct | undefined {
  const { name } = splitVersion(line);
  const words = name.split(/\s+/).filter((word) => word !== '');
  if (words.length > 5) return undefined;
  for (let count = Math.min(3, words.length); count > 0; count -= 1) {
    const known = names.find(words.slice(0, count).join(' '));
    const isAlone = count === words.length;
    if (
      known &&
      (isAlone || /^(?:cache|web|http|application|proxy|server|gateway|at)$/i.test(words[count] ?? ''))
    )
      return { name: known.title, by: 'page' };
  }
  return undefined;
}
