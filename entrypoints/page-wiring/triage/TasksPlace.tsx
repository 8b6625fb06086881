import type { CopyText } from '../../../components/answers/copy-text.ts';
import { PlannedPosts } from '../../../components/triage/PlannedPosts.tsx';
import { TasksView } from '../../../components/triage/TasksView.tsx';
import type { ShownAccount } from '../../../lib/model/account.ts';
import type { Result } from '../../../lib/model/result.ts';
import type { Settings } from '../../../lib/model/settings.ts';
import type { OwnStore } from '../../../lib/store/own-store.ts';
import type { LocalIndex } from '../local-index.ts';
import { usePlannedPosts } from './use-planned-posts.ts';
import { useTasks } from './use-tasks.ts';

/** Five-minute tasks from this machine's communities, and what of them goes to the forums. */
export function TasksPlace({
  own,
  index,
  settings,
  communityNames,
  accounts,
  onChange,
  onConnect,
  onOpenOptions,
  onCopy,
}: {
  own: OwnStore;
  index: LocalIndex;
  settings: Settings;
  communityNames: ReadonlyMap<string, string>;
  accounts: readonly ShownAccount[];
  onChange: (patch: Partial<Settings>) => Promise<Result<unknown>>;
  onConnect: () => void;
  onOpenOptions: () => void;
  onCopy: CopyText;
}) {
  const { topics, postTasksDaily } = settings;
  const work = useTasks(own, index, topics, accounts);
  const planned = usePlannedPosts(own, index, communityNames, accounts);
  return (
    <TasksView
      drawn={work.drawn}
      done={work.done}
      card={
        work.card && {
          ...work.card,
          community: communityNames.get(work.card.shown.task.communityId) ?? work.card.shown.task.communityId,
          onCopy,
        }
      }
      problem={work.problem}
      canUndo={work.canUndo}
      onMore={work.more}
      onUndo={work.undo}
      onOpenOptions={onOpenOptions}
      posts={
        (planned.posts.length > 0 || planned.outcome) && (
          <PlannedPosts
            posts={planned.posts}
            daily={postTasksDaily}
            posting={planned.posting}
            outcome={planned.outcome}
            onPost={planned.post}
            onDaily={(daily) => void onChange({ postTasksDaily: daily })}
            onConnect={onConnect}
          />
        )
      }
    />
  );
}
