/** How threads of a repository are named here: `issues/12` and `discussions/12`, as in their addresses. */

export interface GithubThread {
  kind: 'issues' | 'discussions';
  number: number;
}

export const githubThreadId = ({ kind, number }: GithubThread): string => `${kind}/${number}`;

/** Null for what is no thread of a repository. */
export function githubThreadOf(threadId: string): GithubThread | null {
  const [, kind, number] = /^(issues|discussions)\/(\d{1,12})$/.exec(threadId) ?? [];
  if (kind === undefined) return null;
  return { kind: kind === 'issues' ? 'issues' : 'discussions', number: Number(number) };
}

/** `owner/name` of the repository that an address belongs to; null where it belongs to none. */
export function repositoryOf({ pathname }: URL): string | null {
  const [, owner, name] = /^\/([\w-]{1,40})\/([\w.-]{1,100})(?:\/|$)/.exec(pathname) ?? [];
  return owner === undefined || name === undefined ? null : `${owner}/${name.replace(/\.git$/, '')}`;
}

/** For GraphQL. Throws for what is no `owner/name`. */
export function splitRepository(part: string): { owner: string; name: string } {
  const [owner, name] = part.split('/');
  if (!owner || !name) throw new Error(`not a repository: ${part}`);
  return { owner, name };
}
