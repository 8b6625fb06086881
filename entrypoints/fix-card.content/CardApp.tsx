import { useSyncExternalStore } from 'react';
import type { CopyText } from '../../components/answers/copy-text.ts';
import { FixCard } from '../../components/answers/FixCard.tsx';
import type { cardActs } from './card-acts.ts';
import type { CardStore } from './card-state.ts';

/** The card's content bound to its state and acts. */
export function CardApp({
  store,
  acts,
  onCopy,
  onClose,
}: {
  store: CardStore;
  acts: ReturnType<typeof cardActs>;
  onCopy: CopyText;
  onClose: () => void;
}) {
  const { content, collapsed, muted, problem } = useSyncExternalStore(store.subscribe, store.get);
  return (
    <FixCard
      error={content.error}
      hits={content.hits}
      verdicts={content.verdicts}
      collapsed={collapsed}
      muted={muted}
      problem={problem}
      onCopy={onCopy}
      onVerdict={(questionId, answerId, worked) => void acts.verdict(questionId, answerId, worked)}
      onMute={(to) => void acts.mute(to)}
      onOpenPanel={(questionId) => void acts.openPanel(questionId)}
      onCollapse={acts.collapse}
      onClose={onClose}
    />
  );
}
