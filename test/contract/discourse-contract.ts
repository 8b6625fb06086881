/** Discourse's published API description and sample answers, which stand outside the clone. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(process.env.PEERSIDE_CONTRACTS ?? '../shared/contracts', 'discourse');

type Method = 'get' | 'post' | 'put';

/** The part of an OpenAPI document that is read here. */
interface ApiDescription {
  paths: Record<
    string,
    Partial<Record<Method, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>>
  >;
}

/** Parsed JSON of a file of the contract, e.g. `responses/posts_get_post_response.json`; throws when it is not there. */
export function readContract(file: string): unknown {
  const path = join(FOLDER, file);
  if (!existsSync(path)) {
    throw new Error(
      `The forum contracts are not at ${path}: set PEERSIDE_CONTRACTS to the folder that holds discourse/${file}.`,
    );
  }
  return JSON.parse(readFileSync(path, 'utf8')) as unknown;
}

/** JSON schema of what a path answers with status 200; throws when the description does not know it. */
export function describedAnswer(path: string, method: Method = 'get'): object {
  const { paths } = readContract('openapi.subset.json') as ApiDescription;
  const schema = paths[path]?.[method]?.responses['200']?.content?.['application/json']?.schema;
  if (!schema) throw new Error(`The contract does not describe ${method.toUpperCase()} ${path}`);
  return schema;
}
