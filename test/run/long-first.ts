/** Files that are short to read and long to run; vitest, which knows only their size, would start them last and alone. */
const LONG =
  /\/e2e\/(?:hostile-forum|hostile-input|main-job|evening|exactly-once|triage|asking)\.e2e\.test\.ts$/;

/** The same order, with long files before the others of their project. */
export function longFirst<T extends { moduleId: string; project: { name: string } }>(
  files: readonly T[],
): T[] {
  const projects = [...new Set(files.map(({ project }) => project.name))];
  return projects.flatMap((name) => {
    const own = files.filter(({ project }) => project.name === name);
    return [
      ...own.filter(({ moduleId }) => LONG.test(moduleId)),
      ...own.filter(({ moduleId }) => !LONG.test(moduleId)),
    ];
  });
}
