/** Tricks that hide, cover, move or restyle the card. */
import { FOREIGN, onForeign, type Trick } from './hostile-trick.ts';

export const COVER_TRICKS: readonly Trick[] = [
  { name: 'opacity-html', trick: 'html at opacity 0.05', style: 'html { opacity: .05; }' },
  { name: 'opacity-body', trick: 'body at opacity 0.05', style: 'body { opacity: .05; }' },
  {
    name: 'opacity-foreign',
    trick: 'every foreign element at opacity 0',
    script: onForeign(
      "if (element.style.opacity !== '0') element.style.setProperty('opacity', '0', 'important')",
    ),
  },
  {
    name: 'cover',
    trick: 'a cover that lets clicks through, so that people click what they do not see',
    markup:
      '<div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none;background:#fff;display:grid;place-items:center"><button>Claim your prize</button></div>',
  },
  {
    name: 'popover-fight',
    trick: 'its own popover goes on top again and again',
    markup:
      '<div id="prize" popover="manual" style="inset:0;width:100vw;height:100vh;margin:0;border:0;pointer-events:none;background:#fffd">Claim your prize</div>',
    script: `const prize = document.getElementById('prize');
window.__trick = 0;
const onTop = () => { if (prize.matches(':popover-open')) prize.hidePopover(); prize.showPopover(); window.__trick += 1; };
window.cover = () => { onTop(); setInterval(onTop, 100); };`,
  },
  {
    name: 'modal',
    trick: 'a modal dialog makes everything outside inert',
    markup: `<dialog id="modal"><p>Please read our terms.</p><button>Later</button></dialog>`,
    script: `document.getElementById('modal').showModal();`,
  },
  {
    name: 'inert',
    trick: 'every child of body becomes inert',
    script: `const still = () => { for (const child of document.body.children) if (!child.inert && !child.hasAttribute('data-own')) child.inert = true; };
still();
new MutationObserver(still).observe(document.body, { childList: true, attributes: true });`,
  },
  {
    name: 'css',
    trick: 'styles that reach everything: !important, a huge root font, custom properties, a font',
    style: `@font-face { font-family: "DejaVu Sans"; src: local("DejaVu Serif"); } @font-face { font-family: system-ui; src: local("DejaVu Serif"); }
:root { --text: #fff; --background: #fff; --accent: transparent; --space: 90px; color-scheme: only dark; }
html { font-size: 64px !important; writing-mode: vertical-rl; letter-spacing: 1em; line-height: 5; }
* { all: unset !important; color: transparent !important; display: block !important; transform: rotate(7deg) !important; }
main, main * { all: revert !important; writing-mode: horizontal-tb !important; letter-spacing: normal !important; }`,
  },
  {
    name: 'remover',
    trick: 'removes every node that it does not know',
    script: onForeign('element.remove()'),
  },
  {
    name: 'restyle',
    trick: 'moves, shrinks, hides and re-classes every foreign element ten times a second',
    script: `${FOREIGN}
setInterval(() => {
  for (const element of foreign()) {
    window.__trick += 1;
    element.className = 'c' + window.__trick;
    element.hidden = window.__trick % 2 === 0;
    element.style.cssText = 'position:static!important;width:1px!important;transform:scale(.01)!important;clip-path:inset(50%)!important;visibility:hidden!important';
  }
}, 100);`,
  },
  {
    name: 'body-swap',
    trick: 'takes body away and puts a fresh copy of its own in, three times a second',
    script: `window.__trick = 0;
const fresh = document.body.cloneNode(true);
for (const script of fresh.querySelectorAll('script')) script.remove();
setInterval(() => { window.__trick += 1; if (window.__trick < 6) document.body.replaceWith(fresh.cloneNode(true)); }, 300);`,
  },
  {
    name: 'shadow-popover',
    trick: 'a popover inside a closed shadow root goes over the card and lets clicks through',
    markup: '<div id="hidden-place"></div>',
    script: `const root = document.getElementById('hidden-place').attachShadow({ mode: 'closed' });
const prize = document.createElement('div');
prize.popover = 'manual';
prize.style.cssText = 'inset:0;width:100vw;height:100vh;margin:0;border:0;pointer-events:none;background:#fff';
prize.textContent = 'Claim your prize';
root.append(prize);
window.cover = () => { if (prize.matches(':popover-open')) prize.hidePopover(); prize.showPopover(); };`,
  },
  {
    name: 'view-transition',
    trick: 'a view transition that never ends paints over everything and lets clicks through',
    style: `::view-transition { pointer-events: none; background: #fff; }
::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) { animation-duration: 600s; pointer-events: none; }`,
    script: `window.cover = () => { document.startViewTransition?.(() => {}); return typeof document.startViewTransition === 'function'; };`,
  },
];
