import type { Question } from '../model/question.ts';
import type { StarterEntry } from './starter-entry.ts';

export const STARTER_COMMUNITY = 'starter';
/** Where the build puts the pack's files inside the extension. */
export const STARTER_FOLDER = 'packs/starter';
/** All entries were written for the first release; an entry that changes states its own date then. */
const WRITTEN_AT = '2026-11-21T00:00:00.000Z';
/** Demand 1 to 5 on the scale of a forum's views, so that both sort together. */
const DEMAND = [0, 10, 30, 100, 300, 1_000] as const;

/** The question as the index holds it. */
export function questionOf(entry: StarterEntry): Question {
  const { appliesWhen, steps, check, versions } = entry;
  return {
    id: `${STARTER_COMMUNITY}/${entry.id}`,
    communityId: STARTER_COMMUNITY,
    title: entry.title,
    body: entry.question,
    errors: entry.errors,
    products: entry.products,
    tags: entry.tags,
    author: { name: 'Peerside', url: null },
    url: null,
    licence: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    createdAt: WRITTEN_AT,
    demand: DEMAND[entry.demand] ?? 0,
    answers: [
      {
        id: `${STARTER_COMMUNITY}/${entry.id}#1`,
        author: { name: 'Peerside', url: null },
        body: [appliesWhen, ...steps, check].join('\n\n'),
        parts: { appliesWhen, steps, check, versions },
        accepted: false,
        votes: 0,
        confirmations: 0,
        url: null,
        createdAt: WRITTEN_AT,
        updatedAt: WRITTEN_AT,
      },
    ],
  };
}
