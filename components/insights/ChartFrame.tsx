import { useId, useRef, useState, type ReactNode } from 'react';
import { chartPicture } from './chart-picture.ts';
import { numberWords } from './insight-words.ts';
import { csvOf, fileNameOf, type Table } from './table.ts';

/**
 * A chart with what it says in a sentence, as a table, and as files. Test ids: `chart-csv`, `chart-png`, `chart-table`, `chart-saved`.
 */
export function ChartFrame({
  table,
  says,
  testId,
  onSave,
  children,
}: {
  table: Table;
  /** What the chart shows, in a sentence: for those who do not see it, and those who do. */
  says: string;
  testId: string;
  onSave: (name: string, file: Blob) => void;
  /** The chart; absent where the table says it all. */
  children?: ReactNode;
}) {
  const id = useId();
  const drawn = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const { title, columns, rows } = table;

  const save = (name: string, file: Blob): void => {
    onSave(name, file);
    setProblem(null);
    setSaved(`${name} is in your downloads (${numberWords(Math.ceil(file.size / 1_000))} kB).`);
  };
  const savePicture = async (): Promise<void> => {
    if (!drawn.current) return;
    try {
      save(fileNameOf(title, 'png'), await chartPicture(drawn.current, title));
    } catch (error) {
      setSaved(null);
      setProblem(`The picture could not be made (${String(error)}). The table has the same figures.`);
    }
  };
  return (
    <section className="standing-section chart" aria-labelledby={id} data-testid={testId}>
      <div className="chart-head">
        <h2 id={id}>{title}</h2>
        <div className="acts chart-acts">
          <button
            type="button"
            className="ps-button ps-button-small"
            onClick={() => save(fileNameOf(title, 'csv'), new Blob([csvOf(table)], { type: 'text/csv' }))}
            aria-label={`CSV of ${title}`}
            data-testid="chart-csv"
          >
            CSV
          </button>
          {children !== undefined && (
            <button
              type="button"
              className="ps-button ps-button-small"
              onClick={() => void savePicture()}
              aria-label={`PNG of ${title}`}
              data-testid="chart-png"
            >
              PNG
            </button>
          )}
        </div>
      </div>
      <p className="standing-text">{says}</p>
      <p className="hint" role="status" data-testid="chart-saved">
        {saved}
      </p>
      {problem !== null && (
        <p className="hint" role="alert">
          {problem}
        </p>
      )}
      {children !== undefined && (
        // The table below says the same in a way that can be read out.
        <div ref={drawn} className="chart-drawn" aria-hidden="true">
          {children}
        </div>
      )}
      <details className="chart-table" open={children === undefined} data-testid="chart-table">
        <summary>Figures as a table</summary>
        <div className="table-scroll">
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={String(row[0])}>
                  {row.map((cell, place) => {
                    const key = columns[place] ?? String(place);
                    if (place === 0) {
                      return (
                        <th key={key} scope="row" dir="auto">
                          {cell}
                        </th>
                      );
                    }
                    return (
                      <td key={key} className="number">
                        {cell ?? '–'}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
