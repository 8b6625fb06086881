/** What is asked of GitHub's GraphQL API: discussions are nowhere else. */

const ACTOR = 'author { type: __typename login url ... on User { databaseId } }';

const COMMENT = `id body url ${ACTOR} createdAt updatedAt upvoteCount viewerHasUpvoted isAnswer isMinimized`;

const DISCUSSION = `id number title body url ${ACTOR} createdAt updatedAt upvoteCount closed locked isAnswered category { name }`;

/** Newest activity first. */
export const DISCUSSIONS = `query($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    discussions(first: 25, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { ${DISCUSSION} comments(first: 100) { totalCount nodes { ${COMMENT} } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** With its newest comments: what was just written is among them. */
export const DISCUSSION_NOW = `query($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    discussion(number: $number) { ${DISCUSSION} comments(last: 100) { totalCount nodes { ${COMMENT} } } }
  }
}`;

export const NEWEST_DISCUSSIONS = `query($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    discussions(first: 50, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ${DISCUSSION} comments(first: 1) { totalCount nodes { ${COMMENT} } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** One comment; null where it is gone. */
export const COMMENT_NOW = `query($id: ID!) { node(id: $id) { ... on DiscussionComment { ${COMMENT} } } }`;

export const ASKING_PLACES = `query($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    id hasIssuesEnabled hasDiscussionsEnabled
    discussionCategories(first: 25) { nodes { id name isAnswerable } }
  }
}`;

const mutation = (name: string, input: string, gives: string): string =>
  `mutation($input: ${input}!) { ${name}(input: $input) { ${gives} } }`;

export const ADD_COMMENT = mutation(
  'addDiscussionComment',
  'AddDiscussionCommentInput',
  `comment { ${COMMENT} }`,
);
export const CREATE_DISCUSSION = mutation(
  'createDiscussion',
  'CreateDiscussionInput',
  'discussion { number url }',
);
export const EDIT_COMMENT = mutation(
  'updateDiscussionComment',
  'UpdateDiscussionCommentInput',
  'comment { id }',
);
export const DELETE_COMMENT = mutation(
  'deleteDiscussionComment',
  'DeleteDiscussionCommentInput',
  'comment { id }',
);
export const UPVOTE = mutation('addUpvote', 'AddUpvoteInput', 'subject { viewerHasUpvoted }');
export const TAKE_UPVOTE_BACK = mutation('removeUpvote', 'RemoveUpvoteInput', 'subject { viewerHasUpvoted }');
export const ACCEPT = mutation(
  'markDiscussionCommentAsAnswer',
  'MarkDiscussionCommentAsAnswerInput',
  'discussion { isAnswered }',
);
export const TAKE_ACCEPT_BACK = mutation(
  'unmarkDiscussionCommentAsAnswer',
  'UnmarkDiscussionCommentAsAnswerInput',
  'discussion { isAnswered }',
);
