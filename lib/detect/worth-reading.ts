import type { World } from './world.ts';

const named = (names: string): string =>
  names
    .split(' ')
    .map((name) => `[class*="${name}" i]`)
    .join();
/** Elements that markup calls an error: any text in them is worth reading. */
const ERRORS = `[role="alert"],[role="alertdialog"],[aria-invalid="true"],${named('error danger invalid fail')}`;
/** Elements that hold messages of all kinds. */
const MESSAGES = `[role="dialog"],[role="status"],[aria-live],dialog[open],${named('alert toast snack notif exception flash modal')},[id*="error" i],[id*="overlay" i]`;
/** Beginnings of words of trouble in many languages; the reader knows them better. */
const TROUBLE =
  /err[oe]|fail|could|can['’n]|unable|n['’]t|not |denied|refus|invalid|unexpect|missing|exception|fatal|forbidden|unauth|time.?out|unavail|expir|exceed|abort|reject|declin|block|panic|warning|no such|unknown|\b[45]\d\d\b|fehl|nicht|verweigert|échec|impossib|introuv|pudo|denega|falh|falló|não|riuscit|trovat|mislukt|niet |błąd|nie |hata|chyb|ошиб|не |помил|エラー|失敗|できま|错误|失败|无法|錯誤|오류|실패|خطأ|فشل|त्रुटि/i;
/** On longer pages plain text is an article; only marked messages count there. */
const MAX_PLAIN = 12_000;
const MAX_LOOKED_AT = 60;

/** Text of a part of the page, without scripts, up to MAX_PLAIN characters and a bit. */
function plainText(root: Node): string {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(
    root,
    4 /* NodeFilter.SHOW_TEXT */,
  );
  let text = '';
  for (let node = walker.nextNode(); node && text.length <= MAX_PLAIN; node = walker.nextNode()) {
    const tag = node.parentNode?.nodeName;
    if (tag !== 'SCRIPT' && tag !== 'STYLE' && tag !== 'NOSCRIPT')
      text += `${(node as Text).data.slice(0, MAX_PLAIN)} `;
  }
  return text;
}

/**
 * A cheap look that decides whether the reader is worth its while: the document came with an error status, the
 * console told something, a message is open, or the page is short and has a word of trouble. Wrong guesses cost
 * a reading, not a false report.
 */
export function isWorthReading(world: World): boolean {
  return (world.status ?? 0) >= 400 || world.tapped.length > 0 || looksTroubled(world.document.body, world);
}

function looksTroubled(root: Element | ShadowRoot | null, world: World): boolean {
  if (!root) return false;
  const text = plainText(root);
  if (text.length <= MAX_PLAIN && TROUBLE.test(text)) return true;
  const says = (selector: string, pattern: RegExp): boolean =>
    [...root.querySelectorAll(selector)].slice(0, MAX_LOOKED_AT).some((element) => {
      const said = plainText(element);
      return said.length < 4_000 && pattern.test(said) && world.isVisible(element);
    });
  if (says(ERRORS, /\S{3}/) || says(MESSAGES, TROUBLE)) return true;
  for (const element of root.querySelectorAll('*')) {
    const tag = element.localName;
    const inner =
      tag === 'iframe'
        ? (world.frameDocumentOf(element)?.body ?? null)
        : tag.includes('-') || tag === 'div'
          ? world.shadowRootOf(element)
          : null;
    if (inner && looksTroubled(inner, world)) return true;
  }
  return false;
}
