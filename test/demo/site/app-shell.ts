/** The frame that the demo's invented programs share: a bar, a menu, a content column. */
import { escapeHtml, html } from './page.ts';

export interface AppParts {
  /** The program's name in the bar. */
  app: string;
  title: string;
  /** Menu entries; the one that equals `here` is marked. */
  menu: readonly string[];
  here: string;
  /** CSS colour of the program. */
  accent: string;
  body: string;
  head?: string;
  style?: string;
}

const STYLE = `
:root { --ink: #1d2733; --quiet: #5d6b7a; --line: #dfe4ea; --paper: #fff; --ground: #f4f6f8; --bad: #b3261e; --bad-ground: #fdecea; --good: #1a7f4b; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.55 "Inter", system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
.bar { display: flex; align-items: center; gap: 12px; height: 56px; padding: 0 24px; background: var(--accent); color: #fff; }
.bar strong { font-size: 17px; letter-spacing: .01em; }
.bar .mark { width: 26px; height: 26px; border-radius: 8px; background: #ffffff3d; border: 2px solid #ffffffb3; }
.bar .who { margin-inline-start: auto; font-size: 14px; opacity: .9; }
.columns { display: grid; grid-template-columns: 200px minmax(0, 1fr); min-height: calc(100vh - 56px); }
nav { padding: 20px 12px; background: var(--paper); border-inline-end: 1px solid var(--line); }
nav a { display: block; padding: 8px 12px; border-radius: 8px; color: var(--quiet); text-decoration: none; }
nav a.here { background: color-mix(in srgb, var(--accent) 12%, transparent); color: var(--accent); font-weight: 600; }
main { padding: 28px 32px; max-width: 960px; }
h1 { margin: 0 0 4px; font-size: 24px; line-height: 1.25; }
.lead { margin: 0 0 20px; color: var(--quiet); }
.panel { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; padding: 20px; margin-bottom: 20px; }
.alert { border: 1px solid #f1b8b3; border-inline-start: 4px solid var(--bad); background: var(--bad-ground); border-radius: 10px; padding: 14px 16px; margin-bottom: 20px; max-width: 620px; }
.alert strong { display: block; color: var(--bad); }
.alert code, pre { font: 13px/1.6 ui-monospace, "DejaVu Sans Mono", monospace; }
button, .button { font: inherit; padding: 8px 14px; border-radius: 8px; border: 1px solid var(--line); background: var(--paper); color: inherit; }
.primary { background: var(--accent); border-color: var(--accent); color: #fff; }
table { width: 100%; border-collapse: collapse; }
th { text-align: start; font-size: 13px; color: var(--quiet); font-weight: 600; }
th, td { padding: 10px 8px; border-bottom: 1px solid var(--line); }
label { display: block; margin-bottom: 12px; font-size: 14px; color: var(--quiet); }
input, select { display: block; width: 100%; margin-top: 4px; padding: 8px 10px; font: inherit; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); color: var(--ink); }
.cards { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 16px; margin-bottom: 20px; }
.cards .panel { margin: 0; }
.figure { font-size: 26px; font-weight: 650; }
.quiet { color: var(--quiet); font-size: 14px; }
.ghost { height: 14px; border-radius: 7px; background: #e9edf1; }
@media (max-width: 640px) { .columns { grid-template-columns: 1fr; } nav { display: none; } .cards { grid-template-columns: 1fr; } }`;

export const appPage = (parts: AppParts): string =>
  html({
    title: parts.title,
    ...(parts.head !== undefined && { head: parts.head }),
    style: `:root { --accent: ${parts.accent}; }${STYLE}${parts.style ?? ''}`,
    body: `<div class="bar"><span class="mark"></span><strong>${escapeHtml(parts.app)}</strong><span class="who">Mara Lindqvist</span></div>
<div class="columns">
<nav>${parts.menu.map((entry) => `<a href="#"${entry === parts.here ? ' class="here"' : ''}>${escapeHtml(entry)}</a>`).join('')}</nav>
<main>${parts.body}</main>
</div>`,
  });
