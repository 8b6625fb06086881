import type { Asked } from '../../model/asked.ts';
import { redactAsked } from '../../redact/redact-asked.ts';
import { aboutPage, type AskedPage } from './asked-page.ts';
import { controlAt } from './control-at.ts';
import { describeControl } from './describe-control.ts';
import { messageOf } from './message-of.ts';
import type { ControlWorld } from './tree.ts';

/** What a person asks by pointing at an element: about its error message, or about the control; redacted. */
export function askAbout(element: Element, page: AskedPage, world: ControlWorld): Asked {
  const about = aboutPage(page);
  const control = controlAt(element, world);
  const message = messageOf(control, world);
  if (message !== null) return redactAsked({ kind: 'text', from: 'pick', text: message, ...about });
  const path = URL.canParse(page.url) ? new URL(page.url).pathname : '';
  return redactAsked({
    kind: 'control',
    control: describeControl(control, { document: page.document, path }, world),
    ...about,
  });
}
