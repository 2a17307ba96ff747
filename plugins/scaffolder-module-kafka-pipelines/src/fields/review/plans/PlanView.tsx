import type { VerbPlan } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { BulkPlanView } from './BulkPlanView';
import { DerivePlanView } from './DerivePlanView';
import { PromotePlanView } from './PromotePlanView';
import { RemovePlanView } from './RemovePlanView';

/** Title of the section that shows a plan. */
export const planTitles: Record<VerbPlan['verb'], string> = {
  remove: 'Removal',
  promote: 'What changes in the target',
  derive: 'Names',
  bulk: 'What changes where',
};

/** What there is to show of a verb besides files and manifests. */
export const PlanView = ({ plan }: { plan: VerbPlan }) => {
  switch (plan.verb) {
    case 'remove':
      return <RemovePlanView plan={plan} />;
    case 'promote':
      return <PromotePlanView plan={plan} />;
    case 'derive':
      return <DerivePlanView plan={plan} />;
    default:
      return <BulkPlanView plan={plan} />;
  }
};
