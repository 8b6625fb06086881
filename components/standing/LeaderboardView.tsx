import { useId } from 'react';
import { Calm } from '../shared/Calm.tsx';
import { Switch } from '../shared/Switch.tsx';
import { pointsWords } from './standing-words.ts';
import { ViewSection } from '../shared/ViewSection.tsx';

export interface BoardRow {
  member: string;
  name: string;
  title: string;
  points: number;
  solved: number;
  isSuperFan: boolean;
  isYou: boolean;
  /** 1 for the first; those with as many points share a place. */
  place: number;
}

/**
 * Who solved most, for those who want to see it. Test ids: `board-on`, `board-product`, `board-row`, `board-empty`.
 */
export function LeaderboardView({
  on,
  rows,
  products,
  product,
  onSwitch,
  onProduct,
}: {
  /** Whether the person wants to see it. */
  on: boolean;
  rows: readonly BoardRow[];
  /** Those that most was solved for. */
  products: readonly string[];
  /** Null for the whole community. */
  product: string | null;
  onSwitch: (on: boolean) => void;
  onProduct: (product: string | null) => void;
}) {
  const id = useId();
  return (
    <div className="standing">
      <ViewSection title="Leaderboard">
        <Switch
          label="Show the leaderboard"
          hint="Off until you ask for it. It is counted on this machine from what the forum shows to everyone, and nobody is told that you look."
          on={on}
          onChange={onSwitch}
          testId="board-on"
        />
      </ViewSection>
      {on && (
        <ViewSection title="By points">
          {products.length > 0 && (
            <div className="board-filter">
              <label htmlFor={id}>About</label>
              <select
                id={id}
                className="text"
                value={product ?? ''}
                onChange={(event) => onProduct(event.currentTarget.value || null)}
                data-testid="board-product"
              >
                <option value="">Everything</option>
                {products.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          )}
          {rows.length === 0 ? (
            <Calm
              title="Nobody yet"
              text="As soon as answers are accepted, liked or confirmed, those who wrote them stand here."
              testId="board-empty"
            />
          ) : (
            <div className="table-scroll">
              <table className="board">
                <thead>
                  <tr>
                    <th scope="col" className="number">
                      Place
                    </th>
                    <th scope="col">Who</th>
                    <th scope="col" className="number">
                      Solved
                    </th>
                    <th scope="col" className="number">
                      Points
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr
                      key={row.member}
                      className={row.isYou ? 'board-you' : undefined}
                      data-testid="board-row"
                    >
                      <td className="number">{row.place}</td>
                      <th scope="row">
                        <bdi>{row.name}</bdi>
                        {row.isYou && ' (you)'}
                        <span className="hint" dir="auto">
                          {row.title}
                          {row.isSuperFan && ' · super fan'}
                        </span>
                      </th>
                      <td className="number">{row.solved.toLocaleString('en')}</td>
                      <td className="number" aria-label={pointsWords(row.points)}>
                        {row.points.toLocaleString('en')}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </ViewSection>
      )}
    </div>
  );
}
