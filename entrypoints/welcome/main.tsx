import '../../lib/platform/no-eval.ts';
import { useState } from 'react';
import { WelcomeView, type Choice } from '../../components/welcome/WelcomeView.tsx';
import type { Settings } from '../../lib/model/settings.ts';
import { browser } from '../../lib/platform/browser.ts';
import { requestAllSites, requestNetworkErrors } from '../../lib/platform/permissions.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';
import { mountPage } from '../page-wiring/mount-page.tsx';
import { useSettings } from '../page-wiring/use-settings.ts';

const NOT_ALLOWED =
  'The browser was not allowed to, so nothing changed. Choose again and answer "Allow", or take "Only sites I choose".';

function Welcome({ own, first }: { own: OwnStore; first: Settings }) {
  const { change } = useSettings(own, first);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const settle = async (choose: Choice) => {
    setChoice(choose);
    const kept = await change({ welcomed: true });
    setProblem(kept.ok ? null : kept.problem);
  };
  const ask = async (choose: Choice, asked: Promise<boolean>) => {
    setAsking(true);
    setProblem(null);
    try {
      // Chosen sites work without the events of pages that cannot load, so a "no" is an answer there.
      if ((await asked) || choose === 'chosen') await settle(choose);
      else setProblem(NOT_ALLOWED);
    } catch {
      setProblem('The browser did not ask. Reload this page and choose again.');
    }
    setAsking(false);
  };

  return (
    <WelcomeView
      choice={choice}
      asking={asking}
      problem={problem ?? own.problem}
      onAllSites={() => void ask('all', requestAllSites())}
      onChosenSites={() => void ask('chosen', requestNetworkErrors())}
      onOpenOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

await mountPage(document, async (own) => <Welcome own={own} first={await own.readSettings()} />);
