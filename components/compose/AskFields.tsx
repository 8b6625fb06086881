import { useId, useState, type FormEvent } from 'react';
import type { AskLists } from '../../lib/model/ask-lists.ts';
import { chosenTags, MOST_TAGS, offeredTags } from './ask-tags.ts';

/**
 * Where in the forum a question goes, and its tags, out of the forum's own. Test ids: `compose-category`, `compose-tag`
 * (pressed when chosen), `compose-tag-name`, `compose-tag-add`.
 */
export function AskFields({
  lists,
  category,
  tags,
  text,
  onCategory,
  onTags,
}: {
  lists: AskLists;
  /** Null until the person chose another than the usual. */
  category: string | null;
  /** As the draft has them: some may not be the forum's. */
  tags: readonly string[];
  /** What is being asked: its words are offered first. */
  text: string;
  onCategory: (id: string) => void;
  onTags: (tags: string[]) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const chosen = chosenTags(tags, lists);
  const offered = offeredTags(chosen, lists, text);
  const isFull = chosen.length >= MOST_TAGS;
  const named = lists.tags.find((tag) => tag.toLowerCase() === typed.trim().toLowerCase());
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (named === undefined || isFull) return;
    setTyped('');
    if (!chosen.includes(named)) onTags([...chosen, named]);
  };
  return (
    <>
      {lists.categories.length > 0 && (
        <label className="line-field">
          <span>Category</span>
          <select
            className="text"
            dir="auto"
            value={category ?? lists.usual ?? ''}
            onChange={({ currentTarget }) => onCategory(currentTarget.value)}
            data-testid="compose-category"
          >
            {lists.categories.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {lists.tags.length > 0 && (
        <form className="line-field" onSubmit={add}>
          <span id={`${id}-tags`}>Tags</span>
          <div className="topics-list" role="group" aria-labelledby={`${id}-tags`}>
            {[...chosen, ...offered].map((tag) => {
              const isChosen = chosen.includes(tag);
              return (
                <button
                  key={tag}
                  type="button"
                  className="topic"
                  dir="auto"
                  aria-pressed={isChosen}
                  aria-disabled={!isChosen && isFull}
                  onClick={() => {
                    if (isChosen) onTags(chosen.filter((other) => other !== tag));
                    else if (!isFull) onTags([...chosen, tag]);
                  }}
                  data-testid="compose-tag"
                  data-tag={tag}
                >
                  {tag}
                </button>
              );
            })}
          </div>
          {lists.tags.length > chosen.length + offered.length && (
            <div className="topics-other">
              <label className="ps-unseen" htmlFor={`${id}-name`}>
                Another tag of this forum
              </label>
              <input
                id={`${id}-name`}
                className="text"
                type="text"
                dir="auto"
                list={`${id}-all`}
                autoComplete="off"
                placeholder="Another tag of this forum"
                value={typed}
                onChange={({ currentTarget }) => setTyped(currentTarget.value)}
                data-testid="compose-tag-name"
              />
              <datalist id={`${id}-all`}>
                {lists.tags.map((tag) => (
                  <option key={tag} value={tag}>
                    {tag}
                  </option>
                ))}
              </datalist>
              <button
                type="submit"
                className="ps-button"
                aria-disabled={named === undefined || isFull}
                data-testid="compose-tag-add"
              >
                Add
              </button>
            </div>
          )}
        </form>
      )}
    </>
  );
}
