/** What we read of Discourse's answers against its published sample answers and API description. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  BasicInfo,
  LatestPage,
  Post,
  PostsPage,
  Topic,
  TopicListItem,
} from '../../lib/forums/discourse-shapes.ts';
import {
  NewestTopics,
  OwnPost,
  PostsOfTopic,
  TagList,
  TopicState,
} from '../../lib/forums/discourse-write-shapes.ts';
import { describedAnswer, readContract } from './discourse-contract.ts';

const LIST = 'topic_list.topics[]';
const POSTS = 'post_stream.posts[]';

/** Each shape, the endpoint that it is read from, and where in the answer it stands. */
const SHAPES: readonly (readonly [name: string, shape: z.ZodType, endpoint: string, at: string])[] = [
  ['BasicInfo', BasicInfo, '/site/basic-info.json', ''],
  ['LatestPage', LatestPage, '/latest.json', ''],
  ['TopicListItem', TopicListItem, '/latest.json', LIST],
  ['Topic', Topic, '/t/{id}.json', ''],
  ['Post', Post, '/t/{id}.json', POSTS],
  ['PostsPage', PostsPage, '/t/{id}/posts.json', ''],
  ['Post', Post, '/t/{id}/posts.json', POSTS],
  ['OwnPost', OwnPost, '/posts/{id}.json', ''],
  ['TopicState', TopicState, '/t/{id}.json', ''],
  ['PostsOfTopic', PostsOfTopic, '/t/{id}/posts.json', ''],
  ['NewestTopics', NewestTopics, '/latest.json', ''],
  ['TagList', TagList, '/tags.json', ''],
];

/** Fields that we read where they are and that the description leaves out; none of them is required. */
const UNDESCRIBED: Readonly<Record<string, string>> = {
  'TopicListItem has_accepted_answer': 'the solved plugin’s',
  'Topic accepted_answer': 'the solved plugin’s',
  'Topic accepted_answer.post_number': 'the solved plugin’s',
  'Topic accepted_answers': 'the solved plugin’s',
  'Topic accepted_answers[].post_number': 'the solved plugin’s',
  'Post accepted_answer': 'the solved plugin’s',
  'OwnPost accepted_answer': 'the solved plugin’s',
  'TopicState accepted_answer': 'the solved plugin’s',
  'TopicState accepted_answer.post_number': 'the solved plugin’s',
  'TopicState accepted_answers': 'the solved plugin’s',
  'TopicState accepted_answers[].post_number': 'the solved plugin’s',
  'TagList tags[].slug': 'described for the tags of topics only',
  'Post raw': 'only with include_raw=1, which the description does not know for topics',
  'Post actions_summary[].count': 'described at /posts/{id}.json only',
  'LatestPage topic_list.more_topics_url': 'left out of the description',
};

/** The part of a JSON schema that is read here. */
interface Schema {
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
}

/** A field that our shape reads: its path, and whether an answer without it is refused. */
interface ReadField {
  path: string;
  required: boolean;
}

/** Every field of a schema by its path, `a.b[].c`; a field below an optional one is optional. */
function fieldsOf(schema: Schema, at = '', required = true): ReadField[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = at === '' ? name : `${at}.${name}`;
    const needed = required && (schema.required?.includes(name) ?? false);
    return [{ path, required: needed }, ...fieldsOf(field, path, needed)];
  });
  const items = schema.items ? fieldsOf(schema.items, `${at}[]`, required) : [];
  // One way of several is enough for an answer to be taken.
  return [...own, ...items, ...(schema.anyOf ?? []).flatMap((way) => fieldsOf(way, at, false))];
}

const readBy = (shape: z.ZodType): ReadField[] => fieldsOf(z.toJSONSchema(shape, { io: 'input' }) as Schema);

/** Paths of our shape that the description of the endpoint does not have. */
function undescribed(shape: z.ZodType, endpoint: string, at: string): ReadField[] {
  const described = new Set(fieldsOf(describedAnswer(endpoint) as Schema).map(({ path }) => path));
  if (at !== '' && ![...described].some((path) => path.startsWith(`${at}.`))) {
    throw new Error(`GET ${endpoint} is not described to have ${at}`);
  }
  return readBy(shape).filter(({ path }) => !described.has(at === '' ? path : `${at}.${path}`));
}

describe('the shapes that we read from Discourse', () => {
  it.each(SHAPES)('%s requires nothing that is not described (%#)', (name, shape, endpoint, at) => {
    expect(readBy(shape).filter(({ required }) => required)).not.toEqual([]);
    const missing = undescribed(shape, endpoint, at);
    expect(missing.filter(({ required }) => required)).toEqual([]);
    expect(missing.map(({ path }) => `${name} ${path}`).filter((field) => !(field in UNDESCRIBED))).toEqual(
      [],
    );
  });

  it('knows no exception that has become needless', () => {
    const missing = SHAPES.flatMap(([name, shape, endpoint, at]) =>
      undescribed(shape, endpoint, at).map(({ path }) => `${name} ${path}`),
    );
    expect(Object.keys(UNDESCRIBED).filter((field) => !missing.includes(field))).toEqual([]);
  });

  it('notices a required field that is not described', () => {
    const wrong = TopicListItem.extend({
      solved_by: z.int(),
      tags: z.array(z.object({ colour: z.string() })),
    });
    expect(undescribed(wrong, '/latest.json', LIST).filter(({ required }) => required)).toEqual([
      { path: 'solved_by', required: true },
      { path: 'tags', required: true },
      { path: 'tags[].colour', required: true },
    ]);
  });
});

describe('Discourse’s sample answers', () => {
  it('a list of latest topics is read, every topic of it', () => {
    const { topics } = LatestPage.parse(
      readContract('responses/topics_latest_topics_response.json'),
    ).topic_list;
    expect(topics.length).toBeGreaterThan(0);
    for (const topic of topics) expect(TopicListItem.safeParse(topic).error).toBeUndefined();
  });

  it('a topic is read, every post of it', () => {
    const { post_stream } = Topic.parse(readContract('responses/topics_topic_response.json'));
    expect(post_stream.stream.length).toBeGreaterThan(0);
    expect(post_stream.posts.map((post) => Post.parse(post).id)).toEqual(post_stream.stream);
  });

  it('a post is read with its raw text', () => {
    const post = Post.parse(readContract('responses/posts_get_post_response.json'));
    expect(post.raw?.length).toBeGreaterThan(0);
  });
});
