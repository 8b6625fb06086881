/** How much of a thread is kept, in characters or entries: what the schema of a question bears (`lib/model/question.ts`). */
export const LIMITS = {
  id: 200,
  title: 300,
  body: 50_000,
  tag: 60,
  tags: 30,
  name: 120,
  answers: 200,
} as const;
