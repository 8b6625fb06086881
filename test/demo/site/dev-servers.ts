/** Overlays that development servers lay over the page being built. */
import { html, htmlReply, type SitePages } from './page.ts';

const UNDER_IT = `body { margin: 0; font: 16px/1.6 system-ui, "DejaVu Sans", sans-serif; color: #243; }
header { padding: 20px 32px; border-bottom: 1px solid #dde5e0; font-weight: 700; } main { padding: 32px; }`;
const HALF_BUILT =
  '<header>Garden planner</header><main><h1>What grows when</h1><p>Loading the beds…</p></main>';

/** Hangs `markup` into the shadow root of a new element, by script, as the real overlays do. */
const inShadow = (
  tag: string,
  mode: 'open' | 'closed',
  markup: string,
): string => `<template id="overlay">${markup}</template>
<script>
{
  const host = document.createElement('${tag}');
  host.attachShadow({ mode: '${mode}' }).append(document.getElementById('overlay').content.cloneNode(true));
  document.body.append(host);
}
</script>`;

const VITE_OVERLAY = `<style>
.backdrop { position: fixed; inset: 0; background: rgb(0 0 0 / .66); z-index: 9999; }
.window { max-width: 800px; margin: 40px auto; padding: 24px 32px; background: #181818; color: #d8d8d8; border-top: 8px solid #ff5555; border-radius: 6px; font: 14px/1.5 ui-monospace, "DejaVu Sans Mono", monospace; }
.message { color: #ff7b7b; white-space: pre-wrap; } .file { color: #2dd9da; } pre { color: #c5b36b; overflow: auto; } .tip { color: #999; border-top: 1px dotted #999; padding-top: 12px; font-size: 13px; }
</style>
<div class="backdrop"><div class="window">
<pre class="message"><span class="plugin">[plugin:vite:import-analysis]</span> Failed to resolve import "./beds/BedList" from "src/App.tsx". Does the file exist?</pre>
<pre class="file">/home/mara/garden/src/App.tsx:3:24</pre>
<pre class="frame">1  |  import { useState } from 'react';
2  |  import './app.css';
3  |  import { BedList } from './beds/BedList';
   |                          ^</pre>
<div class="tip">Click outside, press Esc, or fix the code to dismiss.</div>
</div></div>`;

const NEXT_OVERLAY = `<style>
.veil { position: fixed; inset: 0; background: rgb(10 10 10 / .45); }
.dialog { position: fixed; inset: 60px 0 auto; margin: auto; max-width: 760px; background: #fff; color: #171717; border-radius: 12px; padding: 24px; font: 15px/1.55 system-ui, "DejaVu Sans", sans-serif; box-shadow: 0 12px 48px #0005; }
.label { display: inline-block; background: #fde8e8; color: #c50000; border-radius: 6px; padding: 2px 8px; font: 13px ui-monospace, monospace; }
pre { background: #fafafa; border: 1px solid #eaeaea; border-radius: 8px; padding: 12px; overflow: auto; font: 13px/1.5 ui-monospace, "DejaVu Sans Mono", monospace; }
</style>
<div class="veil"></div>
<div class="dialog" role="dialog" aria-label="Runtime Error">
<span class="label">Recoverable Error</span>
<p id="message">Hydration failed because the server rendered HTML didn't match the client. As a result this tree will be regenerated on the client.</p>
<pre>  &lt;main&gt;
+   &lt;time&gt;21:04:11
-   &lt;time&gt;21:04:09</pre>
<p>app/page.tsx (12:9) @ Home</p>
</div>`;

const FRAME_OVERLAY = html({
  title: 'Error overlay',
  style: `body { margin: 0; padding: 24px 32px; background: #fff; color: #333; font: 15px/1.5 ui-monospace, "DejaVu Sans Mono", monospace; }
h1 { font: 22px/1.3 system-ui, "DejaVu Sans", sans-serif; color: #ce1126; } pre { background: #fff0f0; padding: 12px; border-radius: 6px; white-space: pre-wrap; }`,
  body: `<h1>Failed to compile</h1>
<pre>Module not found: Error: Can't resolve 'react-router-dom' in '/home/mara/garden/src'
ERROR in ./src/index.js 5:0-46</pre>
<p>This error occurred during the build time and cannot be dismissed.</p>`,
});

const framed = (frame: string): string =>
  html({
    title: 'Garden planner',
    style: `${UNDER_IT} iframe { position: fixed; inset: 0; width: 100%; height: 100%; border: 0; }`,
    body: HALF_BUILT + frame,
  });

/** The same server under its other name, which is another origin to the browser. */
const FRAME_OF_OTHER_ORIGIN = `<script>
{
  const frame = document.createElement('iframe');
  frame.title = 'Error overlay';
  frame.src = 'http://localhost:' + location.port + '/dev/framed/overlay';
  document.body.append(frame);
}
</script>`;

export const devPages: SitePages = {
  '/dev/vite': () =>
    htmlReply(
      html({
        title: 'Garden planner',
        style: UNDER_IT,
        body: HALF_BUILT + inShadow('vite-error-overlay', 'open', VITE_OVERLAY),
      }),
    ),
  '/dev/next': () =>
    htmlReply(
      html({
        title: 'Garden planner',
        style: UNDER_IT,
        body: HALF_BUILT + inShadow('nextjs-portal', 'closed', NEXT_OVERLAY),
      }),
    ),
  '/dev/framed': () => htmlReply(framed('<iframe title="Error overlay" src="/dev/framed/overlay"></iframe>')),
  '/dev/framed-elsewhere': () => htmlReply(framed(FRAME_OF_OTHER_ORIGIN)),
  '/dev/framed/overlay': () => htmlReply(FRAME_OVERLAY),
};
