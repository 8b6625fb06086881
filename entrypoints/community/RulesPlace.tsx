import { RulesView } from '../../components/standing/RulesView.tsx';
import { RULES } from '../../lib/standing/rules.ts';

export function RulesPlace() {
  return <RulesView rules={RULES} />;
}
