/** The forum as people see it, so that a link from the card leads somewhere readable. */
import type { Reply } from '../loopback.ts';
import { escapeHtml, html, htmlReply } from '../site/page.ts';
import { cook } from './cook.ts';
import { authorOf, likesOf, postsOf, type ForumData, type ForumPost, type ForumTopic } from './records.ts';
import { FORUM_NAME } from './site-json.ts';

const GENERATOR =
  '<meta name="generator" content="Discourse 2026.10.0 - https://github.com/discourse/discourse">';

const STYLE = `
:root { color-scheme: light dark; --line: #8883; --quiet: #767676; --brand: #0b6e8f; --good: #1a7f4b; }
@media (prefers-color-scheme: dark) { :root { --quiet: #a0a0a0; --brand: #58c1e0; --good: #5fd39a; } }
body { margin: 0; font: 16px/1.6 system-ui, sans-serif; }
header { padding: 14px 24px; border-bottom: 1px solid var(--line); font-weight: 700; }
main { max-width: 46rem; margin: 0 auto; padding: 24px; }
a { color: var(--brand); text-decoration: none; }
a:hover { text-decoration: underline; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 4px; }
.quiet { color: var(--quiet); font-size: .875rem; }
.tag { border: 1px solid var(--line); border-radius: 4px; padding: 0 6px; margin-inline-end: 6px; }
article { border-top: 1px solid var(--line); padding: 16px 0; }
article.accepted { border-inline-start: 4px solid var(--good); padding-inline-start: 16px; }
.good { color: var(--good); font-weight: 600; }
pre { background: #8881; padding: 12px; overflow: auto; border-radius: 6px; }
code { font-family: ui-monospace, monospace; font-size: .9em; }
table { width: 100%; border-collapse: collapse; }
td { border-top: 1px solid var(--line); padding: 10px 0; }
td.count { text-align: end; width: 5rem; }`;

export const shell = (title: string, body: string): Reply =>
  htmlReply(
    html({
      title: `${title} - ${FORUM_NAME}`,
      head: GENERATOR,
      style: STYLE,
      body: `<header><a href="/">${FORUM_NAME}</a></header><main>${body}</main>`,
    }),
  );

const topicLink = (topic: ForumTopic): string =>
  `<a href="/t/${topic.slug}/${topic.id}">${escapeHtml(topic.title)}</a>`;
const categoryName = (data: ForumData, topic: ForumTopic): string =>
  data.categories.find((category) => category.id === topic.categoryId)?.name ?? '';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Newest activity first, all on one page. */
export function homePage(data: ForumData): Reply {
  const rows = data.topics
    .toSorted((a, b) => Number(b.pinned) - Number(a.pinned) || b.bumpedAt.localeCompare(a.bumpedAt))
    .map((topic) => {
      const posts = postsOf(data, topic.id);
      const solved = posts.some((post) => post.accepted) ? ' <span class="good">Solved</span>' : '';
      return `<tr><td>${topicLink(topic)}${solved}<div class="quiet">${escapeHtml(categoryName(data, topic))}</div></td>
<td class="count quiet">${counted(posts.length - 1, 'reply', 'replies')}</td></tr>`;
    });
  return shell('Latest topics', `<h1>Latest topics</h1><table>${rows.join('')}</table>`);
}

function postHtml(data: ForumData, post: ForumPost): string {
  const author = authorOf(data, post);
  const likes = likesOf(post) > 0 ? ` · ${counted(likesOf(post), 'like', 'likes')}` : '';
  return `<article id="post_${post.number}"${post.accepted ? ' class="accepted"' : ''}>
<div class="quiet"><a href="/u/${author.username}">${escapeHtml(author.name)}</a> · ${post.createdAt.slice(0, 10)}${likes}
${post.accepted ? ' · <span class="good">Solution</span>' : ''}</div>
${cook(post.raw)}</article>`;
}

export function topicPage(data: ForumData, topic: ForumTopic): Reply {
  const tags = topic.tags.map((tag) => `<span class="tag">${escapeHtml(tag)}</span>`).join('');
  return shell(
    topic.title,
    `<h1>${escapeHtml(topic.title)}</h1>
<p class="quiet">${escapeHtml(categoryName(data, topic))} ${tags}</p>
${postsOf(data, topic.id)
  .map((post) => postHtml(data, post))
  .join('')}`,
  );
}

/** A person and what they wrote, or null for an unknown name. */
export function profilePage(data: ForumData, username: string): Reply | null {
  const user = data.users.find((candidate) => candidate.username === username);
  if (!user) return null;
  const topicIds = new Set(data.posts.filter((post) => post.userId === user.id).map((post) => post.topicId));
  const topics = data.topics.filter((topic) => topicIds.has(topic.id));
  return shell(
    user.name,
    `<h1>${escapeHtml(user.name)}</h1><p class="quiet">@${user.username}</p>
<ul>${topics.map((topic) => `<li>${topicLink(topic)}</li>`).join('')}</ul>`,
  );
}

/** The terms that the extension's licence line links to. */
export const termsPage = (): Reply =>
  shell(
    'Terms',
    '<h1>Terms</h1><p>What people write here may be used and adapted by anyone who names them and links to the thread (CC BY 4.0).</p>',
  );
