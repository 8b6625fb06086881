import { useId, type ReactNode } from 'react';
import { bytesWords, keyWords } from './pack-words.ts';
import type { InstallEnd } from './shown-pack.ts';
import type { Install } from './use-install.ts';

/** What an install is at: bytes so far with a way to stop, a question to the person, or a way to go on. */
export function InstallState({
  install,
  installed,
}: {
  install: Install;
  /** Ids of the communities whose packs are in use. */
  installed: readonly string[];
}) {
  const { work } = install;
  if (!work) return null;
  switch (work.kind) {
    case 'working':
      return <Working called={work.job.called} progress={work.progress} onStop={install.stop} />;
    case 'stopped':
      return (
        <div className="pack-state" data-testid="packs-stopped">
          <p>
            <bdi>{work.job.called}</bdi>{' '}
            {work.job.from.kind === 'update' ? 'was not updated' : 'is not installed'}. Pieces that came whole
            are kept for a week, so that it goes on from there.
          </p>
          <div className="acts">
            <button
              type="button"
              className="ps-button"
              onClick={() => void install.goOn({})}
              data-testid="packs-go-on"
            >
              Go on
            </button>
            <button type="button" className="ps-button ps-button-quiet" onClick={install.close}>
              Leave it
            </button>
          </div>
        </div>
      );
    case 'asking':
      return work.end.kind === 'key-changed' ? (
        <KeyChanged end={work.end} inUse={installed.includes(work.end.community)} install={install} />
      ) : (
        <NeedsSpace end={work.end} install={install} />
      );
  }
}

function Working({
  called,
  progress,
  onStop,
}: {
  called: string;
  progress: { done: number; total: number } | null;
  onStop: () => void;
}) {
  const id = useId();
  return (
    <div className="pack-state" data-testid="packs-working">
      <p id={id}>Installing {called}</p>
      <progress
        className="pack-progress"
        aria-labelledby={id}
        {...(progress && { max: Math.max(progress.total, 1), value: progress.done })}
      />
      <div className="pack-line">
        <span className="hint">
          {progress
            ? `${bytesWords(progress.done)} of ${bytesWords(progress.total)}`
            : 'Reading what it holds'}
        </span>
        <button type="button" className="ps-button ps-button-small" onClick={onStop} data-testid="packs-stop">
          Stop
        </button>
      </div>
    </div>
  );
}

function KeyChanged({
  end,
  inUse,
  install,
}: {
  end: Extract<InstallEnd, { kind: 'key-changed' }>;
  /** False where the address that the person was given names another key, or the pack is gone. */
  inUse: boolean;
  install: Install;
}) {
  return (
    <Decision
      testId="packs-key-changed"
      no={inUse ? 'Keep what I have' : 'Do not install it'}
      yes={`The community confirmed ${inUse ? 'the new' : 'this'} key`}
      yesTestId="packs-accept-key"
      onNo={install.close}
      onYes={() => void install.goOn({ accepted: end.offered })}
    >
      <p>
        <strong>
          <bdi>{end.name}</bdi> signs with another key {inUse ? 'now' : 'than expected'}.
        </strong>{' '}
        Either the community changed its key, or somebody else is answering in its name. Ask the community at
        a place you trust before you go on;{' '}
        {inUse ? 'until then the pack you have stays in use' : 'nothing was installed'}.
      </p>
      <dl className="facts">
        <div>
          <dt>{inUse ? 'Key so far' : 'Key expected'}</dt>
          <dd>
            <code>{keyWords(end.known)}</code>
          </dd>
        </div>
        <div>
          <dt>{inUse ? 'Key now' : 'Key of this pack'}</dt>
          <dd>
            <code>{keyWords(end.offered)}</code>
          </dd>
        </div>
      </dl>
    </Decision>
  );
}

function NeedsSpace({
  end,
  install,
}: {
  end: Extract<InstallEnd, { kind: 'needs-space' }>;
  install: Install;
}) {
  return (
    <Decision
      testId="packs-needs-space"
      no="Keep them"
      yes="Remove them and install"
      yesTestId="packs-drop"
      onNo={install.close}
      onYes={() => void install.goOn({ drop: end.drop.map(({ community }) => community) })}
    >
      <p>
        <bdi>{end.name}</bdi> needs {bytesWords(end.needed)}, and that is more than is left. These packs, used
        least of late, would be removed for it:
      </p>
      <ul className="pack-drops">
        {end.drop.map(({ community, name, bytes }) => (
          <li key={community}>
            <bdi>{name}</bdi>, {bytesWords(bytes)}
          </li>
        ))}
      </ul>
    </Decision>
  );
}

/** What only the person can decide. To leave everything as it is stands first and is offered as the better choice. */
function Decision({
  testId,
  no,
  yes,
  yesTestId,
  onNo,
  onYes,
  children,
}: {
  testId: string;
  no: string;
  yes: string;
  yesTestId: string;
  onNo: () => void;
  onYes: () => void;
  children: ReactNode;
}) {
  return (
    <div className="pack-state pack-warn" role="alert" data-testid={testId}>
      {children}
      <div className="acts">
        <button type="button" className="ps-button ps-button-main" onClick={onNo} data-testid="packs-keep">
          {no}
        </button>
        <button type="button" className="ps-button" onClick={onYes} data-testid={yesTestId}>
          {yes}
        </button>
      </div>
    </div>
  );
}
