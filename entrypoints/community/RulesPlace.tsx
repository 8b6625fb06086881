import { RulesView } from '../../components/standing/RulesView.tsx';
import { useRules } from '../page-wiring/use-rules.ts';
import type { ViewProps } from './views.ts';

export function RulesPlace({ index, community }: ViewProps) {
  return <RulesView rules={useRules(index, community.id)} />;
}
