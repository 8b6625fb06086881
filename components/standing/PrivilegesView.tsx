import type { HeldPrivilege } from '../../lib/model/standing.ts';
import { pointsWords, PRIVILEGE_WORDS } from './standing-words.ts';
import { ViewSection } from '../shared/ViewSection.tsx';

/** Rights that communities may tie to points, and which of them these points would bring. */
export function PrivilegesView({ privileges }: { privileges: readonly HeldPrivilege[] }) {
  return (
    <ViewSection
      title="Rights that go with points"
      text="As proposed to communities of this size. Your forum decides what it gives; Peerside itself gives none."
    >
      <ul className="ladder">
        {privileges.map(({ privilege, from, has }) => (
          <li key={privilege}>
            <span>{PRIVILEGE_WORDS[privilege]}</span>
            <span className="number">{has ? 'Reached' : `from ${pointsWords(from)}`}</span>
          </li>
        ))}
      </ul>
    </ViewSection>
  );
}
