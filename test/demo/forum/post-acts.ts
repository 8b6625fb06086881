/** Likes and accepted answers. */
import type { Reply } from '../loopback.ts';
import { jsonReply } from '../site/page.ts';
import { LIKE, postJson } from './post-json.ts';
import type { ForumData, ForumPost } from './records.ts';
import { notAllowed, notFound, notLoggedIn } from './refusals.ts';
import { textField, type ForumRequest, type Handler, type Route } from './request.ts';
import { mayAccept, mayLike } from './rights.ts';

const MINUTE_MS = 60_000;

/** Changes one post and answers with it as the person sees it now. */
function change(
  request: ForumRequest,
  postId: number,
  edit: (post: ForumPost, data: ForumData) => void,
): Reply {
  const { world, viewer } = request;
  world.store.change((draft) => {
    const post = draft.posts.find(({ id }) => id === postId);
    if (post) edit(post, draft);
  });
  const data = world.store.data();
  const post = data.posts.find(({ id }) => id === postId);
  const topic = data.topics.find(({ id }) => id === post?.topicId);
  return post && topic
    ? jsonReply({ ...postJson(data, topic, post, false, viewer), badges_granted: [] })
    : notFound();
}

const postIn = (data: ForumData, id: string): ForumPost | undefined =>
  data.posts.find((post) => post.id === Number(id));

const like: Handler = (request) => {
  const { viewer, world } = request;
  if (viewer === null) return notLoggedIn();
  const post = postIn(request.data, textField(request, 'id'));
  if (!post) return notFound();
  if (textField(request, 'post_action_type_id') !== String(LIKE) || !mayLike(post, viewer))
    return notAllowed();
  world.limits.take(`like ${viewer.id} ${post.id}`, 1, world.rules.undoMinutes * MINUTE_MS);
  return change(request, post.id, ({ likedBy }) => likedBy.push(viewer.id));
};

const unlike: Handler = (request) => {
  const { viewer, world, caught } = request;
  if (viewer === null) return notLoggedIn();
  const post = postIn(request.data, caught[0] ?? '');
  if (!post?.likedBy.includes(viewer.id)) return notFound();
  // Only what was liked a moment ago can be taken back.
  const since = world.limits.take(`like ${viewer.id} ${post.id}`, 1, world.rules.undoMinutes * MINUTE_MS);
  if (since === 0) return notAllowed();
  return change(request, post.id, (liked) => {
    liked.likedBy = liked.likedBy.filter((id) => id !== viewer.id);
  });
};

/** One accepted answer a topic: another one takes its place. */
const accept =
  (accepted: boolean): Handler =>
  (request) => {
    const { viewer, data } = request;
    if (viewer === null) return notLoggedIn();
    const post = postIn(data, textField(request, 'id'));
    const topic = data.topics.find(({ id }) => id === post?.topicId);
    if (!post || !topic) return notFound();
    if (!mayAccept(data, topic, post, viewer)) return notAllowed();
    const reply = change(request, post.id, (chosen, draft) => {
      for (const other of draft.posts) if (other.topicId === topic.id) other.accepted = false;
      chosen.accepted = accepted;
    });
    return reply.status === 200 ? jsonReply({ success: 'OK' }) : reply;
  };

export const ACTS: readonly Route[] = [
  ['POST', /^\/post_actions\.json$/, like],
  ['DELETE', /^\/post_actions\/(\d+)\.json$/, unlike],
  ['POST', /^\/solution\/accept$/, accept(true)],
  ['POST', /^\/solution\/unaccept$/, accept(false)],
];
