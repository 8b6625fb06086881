/** What has no business in anything that Peerside draws. */

interface Allowed {
  tags: readonly string[];
  /** Inside what a forum wrote. */
  inText: readonly string[];
  /** Besides `data-` and `aria-` ones. */
  attributes: readonly string[];
  /** Never as an id or a name. */
  names: readonly string[];
}

/** All that our pages and the card are made of. */
export const ALLOWED: Omit<Allowed, 'names'> = {
  tags: `a article aside bdi blockquote body br button code dd del details div dl dt em fieldset footer form g h1 h2 h3 h4 header
    hr img input kbd label legend li main mark meter nav ol optgroup option output p path pre progress rect circle line polyline search section
    select small span strong style sub summary sup svg table tbody td textarea th thead time tr ul`.split(
    /\s+/,
  ),
  inText:
    'a blockquote br button code del div em g hr li line ol p path pre rect span strong svg table tbody td tr ul'.split(
      ' ',
    ),
  attributes:
    `accept alt autocomplete checked class cols cx cy d datetime dir disabled fill focusable for height hidden high href id inputmode
    inert lang low maxlength max min name novalidate open optimum placeholder points popover r referrerpolicy rel role rows rx ry selected size
    spellcheck src start step stroke stroke-linecap stroke-linejoin stroke-width style tabindex target title translate type value
    viewbox width x x1 x2 y y1 y2`.split(/\s+/),
};

/** Runs inside the browser as source: it may use nothing from around it. */
export function harmIn(root: ParentNode, { tags, inText, attributes, names }: Allowed): string[] {
  const harm: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const tag = element.tagName.toLowerCase();
    const isText = element.parentElement?.closest('.ps-body') != null;
    if (!(isText ? inText : tags).includes(tag)) harm.push(`<${tag}>`);
    // The card brings its own.
    if (tag === 'style' && /url\(|@import/i.test(element.textContent ?? '')) harm.push('a style that loads');
    for (const { name, value } of element.attributes) {
      const plain = name.toLowerCase();
      const isOurs = attributes.includes(plain) || /^(?:data|aria)-[a-z-]+$/.test(plain);
      if (!isOurs) harm.push(`${tag} ${name}`);
      if (plain === 'style' && /url|image|expression|position/i.test(value))
        harm.push(`${tag} styled ${value}`);
      if ((plain === 'id' || plain === 'name') && names.includes(value)) harm.push(`${tag} called ${value}`);
    }
    const source = element.getAttribute('src');
    // Our own mark.
    if (source !== null && !(tag === 'img' && /^\/[a-z][\w/.-]*$/.test(source))) harm.push(`loads ${source}`);
    const href = element.getAttribute('href');
    if (href === null) continue;
    if (tag !== 'a') harm.push(`${tag} with an address`);
    // Our own pages, by their own names.
    if (
      /^#|^(?:\/?(?:options|popup|sidepanel|community)\.html(?:[#?]|$))/.test(href) &&
      !element.closest('.ps-body')
    )
      continue;
    if (!/^https?:\/\//.test(href)) harm.push(`leads to ${href}`);
    if (element.getAttribute('target') !== '_blank') harm.push(`takes the place of the page: ${href}`);
    if (element.getAttribute('rel') !== 'noreferrer noopener') harm.push(`tells where it is: ${href}`);
  }
  return harm;
}
