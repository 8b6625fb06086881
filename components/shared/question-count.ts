/** How many questions. */
export const questionsWords = (questions: number): string =>
  questions === 1 ? '1 question' : `${questions.toLocaleString('en')} questions`;
