import type { Reason } from '../../lib/model/search.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** One reason in plain words, lower case, without a full stop: "same error code ERR_X", "worked for 12 people". */
export function reasonWords(reason: Reason): string {
  switch (reason.kind) {
    case 'same-error':
      return 'same error message';
    case 'similar-error':
      return 'very similar error message';
    case 'same-code':
      return `same error code ${reason.code}`;
    case 'same-product':
      return `about ${reason.product}`;
    case 'accepted':
      return 'accepted answer';
    case 'worked-for':
      return `worked for ${people(reason.people)}`;
    case 'votes':
      return reason.votes === 1 ? '1 vote' : `${reason.votes} votes`;
    case 'words':
      return `shares the words ${reason.words.map((word) => `“${word}”`).join(', ')}`;
    case 'worked-here':
      return 'worked for you before';
  }
}
