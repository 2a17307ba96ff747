import { Text } from '@backstage/ui';
import type { PromotePlan } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { useState } from 'react';
import { choiceOf, choicesOf } from './choices';
import type { DecisionRowProps } from './DecisionRow';
import { DecisionTable } from './DecisionTable';
import type { Sample } from './fieldSamples';

type DecisionTablesProps = Omit<DecisionRowProps, 'row' | 'sample'> & {
  pipeline: string;
  /** Without any decision. */
  plan: PromotePlan;
  sample: Sample;
};

/** What differs first; what stays as it is can be opened. */
export const DecisionTables = (props: DecisionTablesProps) => {
  const { pipeline, plan, ...table } = props;
  const { from, to, decisions } = table;
  const differs = plan.rows.filter(
    ({ action }) => action === 'copied' || action === 'left',
  );
  const others = plan.rows.filter(row => !differs.includes(row));
  // Only at first: it must not close while somebody decides back.
  const [isOpen] = useState(() =>
    others.some(row => choiceOf(decisions, row) !== choicesOf(row)[0]),
  );
  return (
    <>
      <Text as="p" variant="body-small">
        {plan.isNew
          ? `${pipeline} is not in ${to} yet: its values-${to}.yaml becomes a copy of values-${from}.yaml, comments included.`
          : `${pipeline} is in ${to} already: what its values-${to}.yaml does not say yet is copied from values-${from}.yaml, the rest stays unless you decide otherwise.`}
      </Text>
      {differs.length > 0 ? (
        <DecisionTable
          caption={`Fields that differ: ${differs.length}`}
          rows={differs}
          {...table}
        />
      ) : (
        <Text as="p" variant="body-small">
          {plan.isNew
            ? `values-${from}.yaml says nothing of its own.`
            : `There is nothing to copy: ${to} says all that ${from} says.`}
        </Text>
      )}
      {others.length > 0 && (
        <details open={isOpen || undefined}>
          <summary>
            {others.length}{' '}
            {others.length === 1 ? 'field stays' : 'fields stay'} as{' '}
            {others.length === 1 ? 'it is' : 'they are'}
          </summary>
          <DecisionTable
            caption="Fields that are the same, or that only the target has"
            rows={others}
            {...table}
          />
        </details>
      )}
    </>
  );
};
