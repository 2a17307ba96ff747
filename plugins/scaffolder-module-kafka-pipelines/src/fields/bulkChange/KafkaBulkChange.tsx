import { mapParameter, namedRepository } from '../../form/parameters';
import { PlanStatus } from '../../plan/PlanStatus';
import { usePlan } from '../../plan/usePlan';
import { emptyConditions } from '../bulkSelection/conditions';
import { FieldMessage } from '../FieldMessage';
import { FieldSection } from '../FieldSection';
import { BulkPlanView } from '../review/plans/BulkPlanView';
import { changeProblem } from './change';
import { ChangeForm } from './ChangeForm';
import type { bulkChangeFieldSchema } from './schema';

/** One change of everything that is selected, with what it changes where. */
export const KafkaBulkChange = (props: typeof bulkChangeFieldSchema.TProps) => {
  const { formData, onChange } = props;
  // The form makes an object of what has no value yet
  const change = formData?.kind === undefined ? undefined : formData;
  const select = mapParameter(props.formContext?.formData, 'select') ?? {};
  const problem = changeProblem(change);
  const missing =
    emptyConditions(select).length > 0
      ? 'A condition of the selection says nothing yet.'
      : problem;
  // A mistake in a label stands below its input
  const isMarked =
    missing === problem && change?.kind === 'label' && change.name !== '';
  const state = usePlan(
    'bulk',
    missing
      ? undefined
      : {
          repository: namedRepository(props),
          values: { select, change },
        },
  );
  const isAnswered = !missing && !state.error;
  return (
    <FieldSection field={props} isBusy={state.loading}>
      <ChangeForm change={change} onChange={onChange} />
      {missing && !isMarked && (
        <FieldMessage tone="secondary">
          {missing} Then this page shows what changes where.
        </FieldMessage>
      )}
      <PlanStatus
        state={state}
        working="Looking what changes where…"
        failed="Could not look what changes where"
      />
      {isAnswered && state.plan?.rows.length === 0 && (
        <FieldMessage tone="warning">
          Nothing fits the selection: remove a condition or choose another
          value.
        </FieldMessage>
      )}
      {isAnswered && state.plan && state.plan.rows.length > 0 && (
        <BulkPlanView plan={state.plan} />
      )}
    </FieldSection>
  );
};
