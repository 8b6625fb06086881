/** Tidewater Sync's web app: an invented program whose error codes only the demo forum explains. */
import { appPage } from './app-shell.ts';
import { htmlReply, type SitePages } from './page.ts';

const MENU = ['Folders', 'Devices', 'Activity', 'Sharing', 'Workspace'];
const tidewater = {
  app: 'Tidewater Sync',
  menu: MENU,
  accent: '#0b6e8f',
  head: '<meta name="application-name" content="Tidewater Sync">',
};

const FOLDER_ROWS = ['Offers', 'Photos of the stall', 'Recipes for glazes']
  .map((name) => `<tr><td>${name}</td><td>Up to date</td><td>3 devices</td></tr>`)
  .join('');

const folderPage = (): string =>
  appPage({
    ...tidewater,
    title: 'Accounts 2026 - Tidewater Sync',
    here: 'Folders',
    body: `<h1>Accounts 2026</h1><p class="lead">Shared with 4 people</p>
<div class="alert" role="alert"><strong>Syncing is paused</strong>
TW-4012: Folder "Accounts 2026" is locked by another device</div>
<div class="panel"><table><thead><tr><th>Folder</th><th>State</th><th>Where</th></tr></thead>
<tbody><tr><td>Accounts 2026</td><td>Paused</td><td>4 devices</td></tr>${FOLDER_ROWS}</tbody></table></div>`,
  });

/** The toast stays for four seconds. */
const uploadPage = (): string =>
  appPage({
    ...tidewater,
    title: 'Activity - Tidewater Sync',
    here: 'Activity',
    style:
      '.toast { position: fixed; bottom: 24px; inset-inline-end: 24px; max-width: 380px; padding: 14px 18px; border-radius: 10px; background: #7a1c16; color: #fff; box-shadow: 0 8px 30px #0004; }',
    body: `<h1>Activity</h1><p class="lead">What happened on your devices today</p>
<div class="panel"><table><tbody><tr><td>10:42</td><td>214 files sent from “Workshop PC”</td></tr><tr><td>10:15</td><td>“Mara’s Mac” is up to date</td></tr><tr><td>09:58</td><td>Offers: 2 files changed</td></tr></tbody></table></div>
<script>
setTimeout(() => {
  const toast = document.createElement('div');
  toast.className = 'toast';
  toast.setAttribute('role', 'status');
  toast.textContent = 'TW-2207: Upload held back, 3 names cannot exist on every device';
  document.body.append(toast);
  setTimeout(() => toast.remove(), 4000);
}, 700);
</script>`,
  });

/** One page that changes its view by pushState: fine at first, then a view with an error. */
const singlePage = (): string =>
  appPage({
    ...tidewater,
    title: 'Workspace - Tidewater Sync',
    here: 'Workspace',
    body: `<div id="view"><h1>Workspace</h1><p class="lead">Larkfield, 4 people, 6 devices</p>
<div class="panel"><p>Storage: 92 of 200 GB</p><button class="primary" id="open-keys">Keys</button></div></div>
<script>
const view = document.getElementById('view');
const element = (tag, text, className) => {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
};
const showKeys = () => {
  document.title = 'Keys - Tidewater Sync';
  const alert = element('div', '', 'alert');
  alert.setAttribute('role', 'alert');
  alert.append(element('strong', 'You were signed out'), 'TW-5103: The workspace key is out of date (skew 412 s)');
  view.replaceChildren(element('h1', 'Keys'), element('p', 'Who may open this workspace', 'lead'), alert);
};
const goToKeys = () => {
  if (location.pathname.endsWith('/keys')) return;
  history.pushState({}, '', '/tidewater/workspace/keys');
  showKeys();
};
document.getElementById('open-keys').addEventListener('click', goToKeys);
if (location.pathname.endsWith('/keys')) showKeys();
else setTimeout(goToKeys, 1200);
</script>`,
  });

export const tidewaterPages: SitePages = {
  '/tidewater/folder': () => htmlReply(folderPage()),
  '/tidewater/activity': () => htmlReply(uploadPage()),
  '/tidewater/workspace': () => htmlReply(singlePage()),
  // The address that pushState writes must also answer when somebody reloads it.
  '/tidewater/workspace/keys': () => htmlReply(singlePage()),
};
