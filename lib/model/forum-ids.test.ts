import { describe, expect, it } from 'vitest';
import { answerIdOf, postIdOf, questionIdOf, threadIdOf } from './forum-ids.ts';

describe('forum ids', () => {
  it.each([
    ['forum.example:8443', '12', '99'],
    ['github.com', 'owner/name#12', 'IC_kwDO/1'],
    ['bsky.social', 'at://did:plc:abc/app.bsky.feed.post/3k', 'at://did:plc:def/app.bsky.feed.post/3l'],
  ])('are put together and taken apart again (%s)', (communityId, threadId, postId) => {
    const questionId = questionIdOf(communityId, threadId);
    expect(threadIdOf(questionId, communityId)).toBe(threadId);
    expect(postIdOf(answerIdOf(questionId, postId), questionId)).toBe(postId);
  });

  it('say no where the id belongs elsewhere', () => {
    expect(threadIdOf('a.example/12', 'b.example')).toBeNull();
    expect(threadIdOf('a.example/', 'a.example')).toBeNull();
    expect(postIdOf('a.example/12#3', 'a.example/13')).toBeNull();
    expect(postIdOf('a.example/12', 'a.example/12')).toBeNull();
  });
});
