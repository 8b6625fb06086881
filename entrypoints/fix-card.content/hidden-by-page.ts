/** Below this a person no longer sees what they click on. */
const SEE_THROUGH = 0.6;
/** Filters that can wipe a card out. Colour turns (`invert`, `hue-rotate`) are how dark modes are made: harmless. */
const WIPING = /\b(opacity|blur|brightness|contrast|url)\(/;

/**
 * True when the page makes its own ancestors of `host` see-through or filters them away, the known trick to
 * have people click on an extension they cannot see. The host's own style is out of the page's reach.
 */
export function hiddenByPage(host: Element, styleOf: (element: Element) => CSSStyleDeclaration): boolean {
  let opacity = 1;
  for (let element = host.parentElement; element; element = element.parentElement) {
    const style = styleOf(element);
    opacity *= Number.parseFloat(style.opacity || '1');
    if (opacity <= SEE_THROUGH || WIPING.test(style.filter)) return true;
    if ((style.clipPath || 'none') !== 'none' || (style.maskImage || 'none') !== 'none') return true;
  }
  return false;
}
