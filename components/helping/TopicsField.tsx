import { useId, useState, type FormEvent } from 'react';

/**
 * What the helper knows: subjects to choose, and any other by name. Test ids: `topic` (pressed when chosen),
 * `topic-name`, `topic-add`.
 */
export function TopicsField({
  chosen,
  offered,
  onChange,
}: {
  chosen: readonly string[];
  /** Subjects of the open questions, to choose from. */
  offered: readonly string[];
  onChange: (topics: string[]) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const names = [...chosen, ...offered.filter((name) => !chosen.some((other) => isSame(other, name)))];
  const toggle = (name: string) =>
    onChange(
      chosen.some((other) => isSame(other, name))
        ? chosen.filter((other) => !isSame(other, name))
        : [...chosen, name],
    );
  const add = (event: FormEvent) => {
    event.preventDefault();
    const name = typed.trim();
    if (name === '') return;
    setTyped('');
    if (!chosen.some((other) => isSame(other, name))) onChange([...chosen, name]);
  };
  return (
    <form className="topics" onSubmit={add}>
      <div className="topics-list" role="group" aria-label="What you can help with">
        {names.map((name) => (
          <button
            key={name}
            type="button"
            className="topic"
            dir="auto"
            aria-pressed={chosen.includes(name)}
            onClick={() => toggle(name)}
            data-testid="topic"
            data-topic={name}
          >
            {name}
          </button>
        ))}
      </div>
      <div className="topics-other">
        <label className="ps-unseen" htmlFor={`${id}-name`}>
          Another product or subject
        </label>
        <input
          id={`${id}-name`}
          className="text"
          type="text"
          dir="auto"
          maxLength={80}
          autoComplete="off"
          placeholder="Another product or subject"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          data-testid="topic-name"
        />
        <button type="submit" className="ps-button" data-testid="topic-add">
          Add
        </button>
      </div>
    </form>
  );
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
