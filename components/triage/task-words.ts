import { CANT_TELL, type Task, type TaskChoice } from '../../lib/model/triage.ts';

/** What is asked, in one sentence. */
export function taskQuestion({ kind, version }: Task): string {
  switch (kind) {
    case 'same-problem':
      return 'Do these two ask about the same problem?';
    case 'fits-version':
      return `Does this fix apply to ${version ?? 'this version'}?`;
    case 'still-true':
      return 'Is this answer still true?';
    case 'which-product':
      return 'Which product is this about?';
    case 'personal-data':
      return 'Does this show somebody’s personal data?';
    case 'spam':
      return 'Is this spam, or dangerous advice?';
    case 'error-line':
      return 'Which line is the error?';
  }
}

const LABELS: Readonly<Record<Task['kind'], Readonly<Record<string, string>>>> = {
  'same-problem': {
    same: 'The same problem',
    related: 'Related, not the same',
    different: 'Different problems',
  },
  'fits-version': { works: 'It applies', fails: 'It does not' },
  'still-true': { true: 'Still true', outdated: 'Out of date' },
  'which-product': { none: 'None of these' },
  'personal-data': { none: 'No personal data', personal: 'Personal data' },
  spam: { fine: 'Neither', spam: 'Spam', dangerous: 'Dangerous advice' },
  'error-line': { none: 'None of these' },
};

/** A choice as its button says it; people's own words stand as they are. */
export const choiceLabel = (kind: Task['kind'], { key, text }: TaskChoice): string =>
  key === CANT_TELL ? 'Can’t tell' : (text ?? LABELS[kind][key] ?? key);

/** What a task's known choice is called. */
export function knownLabel({ kind, choices, known }: Task): string {
  const choice = choices.find(({ key }) => key === known);
  return choice ? choiceLabel(kind, choice) : '';
}
