/** Pages that talk about errors without having one: here Peerside has to stay silent. */
import { appPage } from './app-shell.ts';
import { html, htmlReply, type SitePages } from './page.ts';

const READING = `body { margin: 0; font: 17px/1.7 Georgia, "DejaVu Serif", serif; color: #262626; background: #fff; }
header { font: 600 15px/1.4 system-ui, "DejaVu Sans", sans-serif; padding: 18px 32px; border-bottom: 1px solid #e6e6e6; }
main { max-width: 42rem; margin: 0 auto; padding: 32px 24px 64px; } h1 { line-height: 1.2; font-size: 32px; } h2 { margin-top: 36px; }
pre { background: #f6f6f4; border: 1px solid #e4e4df; border-radius: 8px; padding: 14px 16px; overflow: auto; font: 14px/1.55 ui-monospace, "DejaVu Sans Mono", monospace; }
code { font: .9em ui-monospace, "DejaVu Sans Mono", monospace; } blockquote { margin: 0; padding-inline-start: 16px; border-inline-start: 3px solid #ccc; color: #555; } .quiet { color: #777; font-size: 15px; }`;

const reading = (title: string, site: string, body: string): string =>
  html({ title: `${title} - ${site}`, style: READING, body: `<header>${site}</header><main>${body}</main>` });

const documentationPage = (): string =>
  reading(
    'Handling errors',
    'Brook language guide',
    `<h1>Handling errors</h1>
<p>A function that can fail says so in its type. This chapter shows when to raise an error, when to return one, and how to read what the runtime prints.</p>
<h2>Raising an error</h2>
<pre><code>try:
    total = int(text)
except ValueError as error:
    print("Error: not a number:", error)
    raise</code></pre>
<p>If nobody catches it, the program ends and prints where it came from. For example:</p>
<pre><code>Traceback (most recent call last):
  File "till.py", line 12, in &lt;module&gt;
    total = int(text)
ValueError: invalid literal for int() with base 10: 'twelve'</code></pre>
<p>Read it from the bottom: the last line names the error, the lines above it lead to the call.</p>
<h2>Exit codes</h2>
<p>A failed program should exit with a code other than 0, so that scripts notice the failure.</p>`,
  );

const newsPage = (): string =>
  reading(
    'Launch failed after 71 seconds, nobody hurt',
    'The Coastal Courier',
    `<article><h1>Launch failed after 71 seconds, nobody hurt</h1>
<p class="quiet">By Lena Orlov, 20 November 2026</p>
<p>The second flight of the Petrel rocket failed on Friday morning when an error in a pressure sensor shut down one of its three engines. The range safety system ended the flight over open water.</p>
<p>“The vehicle did what it had to do when something goes wrong,” said flight director Aino Saari. “We do not see a critical error in the design. A failure like this one is why we fly without people first.”</p>
<p>Engineers had warned of failed welds in the spring. An internal report, seen by this paper, counts four failed tests and a fatal flaw in a valve that has since been exchanged.</p>
<p>The company expects to try again in February.</p></article>`,
  );

const blogPage = (): string =>
  reading(
    'The afternoon I lost to a lower-case letter',
    'Notes from the shed',
    `<article><h1>The afternoon I lost to a lower-case letter</h1>
<p class="quiet">14 October 2026 · 4 minutes</p>
<p>It worked on my laptop. It worked on Jo's laptop. On the build machine it said <code>Error: Cannot find module './Header'</code>, and it said so forty times before I read it properly.</p>
<p>Both laptops are Macs, and a Mac thinks that <em>Header</em> and <em>header</em> are the same file. Linux does not. We had renamed the file in March, and git had never noticed.</p>
<blockquote>Error: Cannot find module './Header'<br>Require stack: - /build/src/App.js</blockquote>
<p>The moral, if there is one: read the error, then read it again, then look at the letters.</p></article>`,
  );

const changelogPage = (): string =>
  reading(
    'Release notes',
    'Lantern',
    `<h1>Release notes</h1>
<h2>4.2.1 <span class="quiet">18 November 2026</span></h2>
<ul><li>Fixed error “Failed to save settings” on read-only disks (#1881)</li><li>Fixed: TypeError: Cannot read properties of null (reading 'focus') when a tab was closed</li><li>A failed download is now tried three times</li></ul>
<h2>4.2.0 <span class="quiet">2 November 2026</span></h2>
<ul><li>New: export to CSV</li><li>Fixed a crash (Segmentation fault) on start with an empty profile</li><li>Error messages name the file they are about</li><li>Removed the warning about deprecated themes</li></ul>
<h2>4.1.7 <span class="quiet">9 October 2026</span></h2>
<ul><li>Fixed error 500 of the sync service after a time-out</li><li>Exceptions in plugins no longer stop the program</li></ul>`,
  );

const threadPage = (): string =>
  reading(
    'npm install stops with ERESOLVE, what now?',
    'Makers’ board',
    `<h1>npm install stops with ERESOLVE, what now?</h1>
<article><p class="quiet">kestrel, 3 days ago</p><p>After pulling I get</p>
<pre><code>npm ERR! code ERESOLVE
npm ERR! ERESOLVE unable to resolve dependency tree</code></pre><p>Does anyone know what changed?</p></article>
<article><p class="quiet">marigold, 3 days ago</p><blockquote>npm ERR! code ERESOLVE</blockquote><p>Two packages want different versions of a third. Look at the lines after <code>Could not resolve dependency</code>, they name it.</p></article>
<article><p class="quiet">kestrel, 2 days ago</p><p>It was an old plugin. Removed it, the error is gone. Thank you!</p></article>
<p><a href="#reply">Reply</a></p>`,
  );

const DASHBOARD_ROWS = [
  ['21:40', 'nightly-backup', 'passed', '0 errors, 0 warnings'],
  ['21:12', 'invoice-mailer', 'passed', '48 sent, 0 failed'],
  ['20:55', 'error-report-cleaner', 'passed', 'removed 112 old error reports'],
  ['20:30', 'retry-failed-payments', 'passed', '3 retried, 3 paid'],
  ['19:58', 'link-checker', 'passed', '1,204 checked, 0 broken'],
];

const dashboardPage = (): string =>
  appPage({
    app: 'Nightwatch',
    title: 'Jobs - Nightwatch',
    menu: ['Jobs', 'Logs', 'Errors', 'Alerts'],
    here: 'Jobs',
    accent: '#26547c',
    body: `<h1>Jobs</h1><p class="lead" role="status">Last run: 0 failed, 12 passed</p>
<div class="cards"><div class="panel"><div class="figure">12</div><div class="quiet">passed</div></div>
<div class="panel"><div class="figure">0</div><div class="quiet">failed</div></div>
<div class="panel"><div class="figure">0.00%</div><div class="quiet">error rate</div></div></div>
<div class="panel"><table><thead><tr><th>Time</th><th>Job</th><th>Result</th><th>Message</th></tr></thead>
<tbody>${DASHBOARD_ROWS.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table></div>`,
  });

const statusPage = (): string =>
  html({
    title: 'Status - Harbour Cloud',
    style: `body { margin: 0; font: 16px/1.6 system-ui, "DejaVu Sans", sans-serif; background: #f6f8f7; color: #203028; }
main { max-width: 720px; margin: 0 auto; padding: 48px 24px; } .banner { background: #1f8a57; color: #fff; border-radius: 12px; padding: 18px 24px; font-size: 20px; font-weight: 600; }
ul { list-style: none; padding: 0; background: #fff; border: 1px solid #dfe6e2; border-radius: 12px; } li { display: flex; justify-content: space-between; padding: 14px 20px; border-bottom: 1px solid #eaefec; } .good { color: #1f8a57; font-weight: 600; }`,
    body: `<main><h1>Harbour Cloud status</h1><div class="banner" role="status">All systems operational, error rate 0.01%</div>
<ul><li>API <span class="good">Operational</span></li><li>Web sites <span class="good">Operational</span></li><li>Databases <span class="good">Operational</span></li><li>Mail <span class="good">Operational</span></li></ul>
<h2>Past incidents</h2>
<p><strong>17 November</strong>: Some requests failed with 502 Bad Gateway between 09:10 and 09:24. A router was exchanged. This incident is resolved.</p>
<p><strong>2 November</strong>: Connection refused errors for new databases in one region. Resolved.</p></main>`,
  });

export const contentPages: SitePages = {
  '/docs/handling-errors': () => htmlReply(documentationPage()),
  '/news/launch-failed': () => htmlReply(newsPage()),
  '/blog/lower-case-letter': () => htmlReply(blogPage()),
  '/lantern/release-notes': () => htmlReply(changelogPage()),
  '/board/npm-eresolve': () => htmlReply(threadPage()),
  '/nightwatch/jobs': () => htmlReply(dashboardPage()),
  '/status': () => htmlReply(statusPage()),
};
