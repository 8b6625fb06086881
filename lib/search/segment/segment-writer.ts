import type { DocumentFeatures } from '../../model/index-document.ts';
import type { Question } from '../../model/question.ts';
import { DocumentWriter } from './document-writer.ts';
import { writeEntry } from './features.ts';
import {
  HEADER_BYTES,
  PAGE_BYTES,
  PAYLOAD_BYTES,
  writeHeader,
  writeTrailer,
  type Section,
} from './format.ts';
import { writeCheck } from './page-check.ts';
import { PageWriter, type Sink } from './page-writer.ts';
import { memorySpool, type Spool, type SpoolName } from './spool.ts';
import { TermWriter } from './term-writer.ts';
import type { Postings } from './write-postings.ts';

export interface WriterOptions {
  /** Bytes of each entry; the first documents choose it where it is not given. */
  entrySize?: number;
  /** Where entries and leaves wait; in memory where it is not given. */
  spool?: (name: SpoolName) => Spool;
}

export interface SegmentSummary {
  documents: number;
  terms: number;
  /** Bytes of the file. */
  size: number;
  /** The last page and the head: what `openSegment` takes, to save reading them. */
  head: Uint8Array<ArrayBuffer>;
}

/** All documents, then all terms, then `finish`. */
export interface SegmentWriter {
  /**
   * @param document its features, and its record or the record's JSON; its terms come later, by `addTerm`
   * @returns its number: 0, 1, 2 …
   */
  addDocument(document: { features: DocumentFeatures; record: Question | string }): Promise<number>;
  /** Takes one document of another segment over. @param json its record */
  addStored(entry: Uint8Array, json: string): Promise<number>;
  /** Takes a block of another segment over as it is. @param entries of all its records, in order */
  addBlock(packed: Uint8Array, entries: readonly Uint8Array[]): Promise<void>;
  /** @param term follows the one before in the order of `compareTerms` */
  addTerm(term: string, postings: Postings): Promise<void>;
  finish(): Promise<SegmentSummary>;
}

/**
 * Writes one segment to `sink`. Same input, same bytes, on every machine. With spools, memory does not grow with the
 * corpus but for the head and the leaves of common terms, a few bytes each.
 * What it throws is the caller's mistake: a document after a term, terms out of order, postings that cannot be.
 */
export function createSegmentWriter(
  sink: Sink,
  { entrySize, spool = memorySpool }: WriterOptions = {},
): SegmentWriter {
  const pages = new PageWriter(sink, writeHeader());
  const documents = new DocumentWriter(pages, spool('entries'), entrySize);
  let begun: TermPhase | null = null;

  const openDocuments = (): DocumentWriter => {
    if (begun) {
      throw new RangeError('All documents of a segment come before its terms');
    }
    return documents;
  };
  const addStored = async (entry: Uint8Array, json: string): Promise<number> =>
    openDocuments().add(entry, json);
  const beginTerms = async (): Promise<TermPhase> => {
    begun = await closeDocuments(pages, documents, spool('leaves'));
    return begun;
  };

  return {
    addDocument: ({ features, record }) =>
      addStored(writeEntry(features), typeof record === 'string' ? record : JSON.stringify(record)),
    addStored,
    addBlock: async (packed, entries) => openDocuments().addBlock(packed, entries),
    addTerm: async (term, postings) => (begun ?? (await beginTerms())).terms.add(term, postings),
    finish: async () => finishFile(pages, documents, begun ?? (await beginTerms())),
  };
}

/** What is settled once the documents are written. */
interface TermPhase {
  terms: TermWriter;
  entrySize: number;
  records: Section;
  entries: Section;
}

async function closeDocuments(
  pages: PageWriter,
  documents: DocumentWriter,
  leaves: Spool,
): Promise<TermPhase> {
  const { entrySize, entries: chunks } = await documents.finish();
  const records = sectionTo(pages, HEADER_BYTES);
  const entries = await writeSection(pages, chunks);
  return { terms: new TermWriter(pages, leaves, documents.documents), entrySize, records, entries };
}

async function finishFile(
  pages: PageWriter,
  { documents }: DocumentWriter,
  { terms, entrySize, records, entries }: TermPhase,
): Promise<SegmentSummary> {
  const { leaves: chunks, head } = await terms.finish();
  const lists = sectionTo(pages, entries.offset + entries.length);
  await pages.alignToPage();
  const leaves = await writeSection(pages, chunks);
  const sections = { records, entries, lists, leaves, head: await writeSection(pages, [head]) };
  await pages.alignToPage();
  const trailer = writeTrailer({
    entrySize,
    sections,
    documents,
    terms: terms.terms,
    payloadLength: pages.position,
    headHash: new Uint8Array(await crypto.subtle.digest('SHA-256', head)),
  });
  await pages.write(trailer);
  await pages.finish();
  const size = (pages.position / PAYLOAD_BYTES) * PAGE_BYTES;
  return { documents, terms: terms.terms, size, head: withTrailer(trailer, size / PAGE_BYTES - 1, head) };
}

async function writeSection(
  pages: PageWriter,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<Section> {
  const offset = pages.position;
  for await (const chunk of chunks) {
    await pages.write(chunk);
  }
  return sectionTo(pages, offset);
}

const sectionTo = (pages: PageWriter, offset: number): Section => ({
  offset,
  length: pages.position - offset,
});

/** The trailer's page as it stands in the file, then the head. */
function withTrailer(trailer: Uint8Array, page: number, head: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(PAGE_BYTES + head.length);
  both.set(trailer);
  writeCheck(both, 0, page);
  both.set(head, PAGE_BYTES);
  return both;
}
