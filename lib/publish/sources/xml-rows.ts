import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { SourceProblem, type DumpRow } from './thread-source.ts';

/** The `<row …/>` elements of a dump file, as it streams. Throws `SourceProblem` where it is not whole. */
export async function* xmlRows(file: string): AsyncGenerator<DumpRow> {
  const parser = new SaxesParser();
  let rows: DumpRow[] = [];
  let broken: Error | null = null;
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') rows.push(attributes);
  });
  parser.on('error', (problem) => {
    broken ??= problem;
  });
  const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 });
  try {
    for await (const text of stream) {
      parser.write(String(text));
      if (broken !== null) break;
      yield* rows;
      rows = [];
    }
    if (broken === null) parser.close();
  } catch (problem) {
    throw new SourceProblem(`${file} could not be read: ${String(problem)}. Check the dump.`);
  }
  if (broken !== null)
    throw new SourceProblem(
      `${file} is cut short or no XML (${String(broken)}): fetch it again, nothing was published.`,
    );
}
