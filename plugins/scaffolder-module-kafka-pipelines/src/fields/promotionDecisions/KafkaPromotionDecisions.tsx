import { useApi } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import {
  ErrorAlert,
  kafkaPipelinesApiRef,
  useAsync,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { useCallback } from 'react';
import { formRepository } from '../../fleet/formRepository';
import { namedRepository, textParameter } from '../../form/parameters';
import { useCleaned } from '../../form/useCleaned';
import { EffectiveRows } from '../../plan/EffectiveRows';
import { PlanStatus } from '../../plan/PlanStatus';
import { PromoteWarnings } from '../../plan/PromoteWarnings';
import { usePlan } from '../../plan/usePlan';
import { FieldMessage } from '../FieldMessage';
import { fieldLabel } from '../fieldLabel';
import { cleanedDecisions, withChoice } from './choices';
import { DecisionTables } from './DecisionTables';
import { fieldSamples } from './fieldSamples';
import type { decisionsSchema } from './schema';

/**
 * Field by field what a promotion does with what two environments say, and what
 * then changes in what runs.
 */
export const KafkaPromotionDecisions = (
  props: typeof decisionsSchema.TProps,
) => {
  const { formData: decisions = {}, onChange } = props;
  const { label, description } = fieldLabel(props);
  const form = props.formContext?.formData;
  const repository = namedRepository(props);
  const pipeline = textParameter(form, 'pipeline');
  const from = textParameter(form, 'from');
  const to = textParameter(form, 'to');
  const isAsked = pipeline && from && to && from !== to;
  const values = { pipeline, from, to };
  const hasDecided = Object.keys(decisions).length > 0;

  // What there is to decide, and what comes of the decisions
  const open = usePlan('promote', isAsked ? { repository, values } : undefined);
  const decided = usePlan(
    'promote',
    isAsked && hasDecided
      ? { repository, values: { ...values, decisions } }
      : undefined,
  );
  const outcome = hasDecided ? decided : open;
  const files = useEditableFiles(repository, isAsked ? pipeline : undefined);
  const dropped = useCleaned(
    open.isCurrent && open.plan
      ? cleanedDecisions(decisions, open.plan.rows)
      : undefined,
    props.formData,
    onChange,
  );

  if (!from || !to || !isAsked) {
    return (
      <section aria-label={label}>
        <FieldMessage tone="secondary">
          Choose a pipeline and two different environments first.
        </FieldMessage>
      </section>
    );
  }
  return (
    <section aria-label={label} aria-busy={open.loading || outcome.loading}>
      <Flex direction="column" gap="4">
        {description && <Text as="p">{description}</Text>}
        {dropped.length > 0 && (
          <FieldMessage tone="warning">
            Decisions that do not fit these environments were dropped:{' '}
            {dropped.join(', ')}.
          </FieldMessage>
        )}
        <PlanStatus
          state={open}
          working={`Comparing ${from} with ${to}…`}
          failed={`Could not compare ${from} with ${to}`}
        />
        {files.error && (
          <ErrorAlert
            title="Could not read the files of the pipeline"
            error={files.error}
            onRetry={files.retry}
          />
        )}
        {open.plan && files.value && (
          <>
            <PromoteWarnings warnings={(outcome.plan ?? open.plan).warnings} />
            <DecisionTables
              plan={open.plan}
              from={from}
              to={to}
              pipeline={pipeline}
              decisions={decisions}
              sample={fieldSamples(files.value, [from, to])}
              onChoose={(pointer, choice, answer) =>
                onChange(withChoice(decisions, pointer, choice, answer))
              }
            />
            {hasDecided && (
              <PlanStatus
                state={decided}
                working="Working out what changes…"
                failed="These decisions cannot be carried out"
              />
            )}
            {outcome.plan && !outcome.error && (
              <section aria-label={`What changes in ${to}`}>
                <Text as="h4" variant="body-medium" weight="bold">
                  What changes in {to}, with presets and defaults
                </Text>
                <EffectiveRows rows={outcome.plan.effective} />
              </section>
            )}
          </>
        )}
      </Flex>
    </section>
  );
};

/** The files of the pipeline, for the kind of value that a field has. */
function useEditableFiles(
  repository: string | undefined,
  pipeline: string | undefined,
) {
  const api = useApi(kafkaPipelinesApiRef);
  return useAsync(
    useCallback(
      async (signal: AbortSignal) =>
        pipeline === undefined
          ? undefined
          : api.getEditableFiles(
              await formRepository(api, repository, { signal }),
              pipeline,
              { signal },
            ),
      [api, repository, pipeline],
    ),
  );
}
