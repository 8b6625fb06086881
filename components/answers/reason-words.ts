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
      return sharedWords(reason.words);
    case 'worked-here':
      return 'worked for you before';
    case 'version':
      return `holds for version ${reason.version}`;
    case 'unanswered':
      return 'nobody has answered yet';
    case 'obsolete':
      return 'said to be out of date';
    case 'stale':
      return 'marked as out of date by the community';
    case 'fits-version':
      return `applies to ${reason.version}, the community says`;
    case 'fails-version':
      return `does not apply to ${reason.version}, the community says`;
  }
}

/** Parts of a word that is shared as a whole ("wi" of "wi-fi") say nothing more. */
function sharedWords(words: readonly string[]): string {
  const whole = words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
  return `shares the word${whole.length === 1 ? '' : 's'} ${whole.map((word) => `“${word}”`).join(', ')}`;
}
