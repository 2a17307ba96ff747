import { Flex, Text } from '@backstage/ui';
import type {
  IdentityKind,
  MustDiffer,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { useEffect, useState } from 'react';
import { namedRepository } from '../../form/parameters';
import { useReported } from '../../form/useReported';
import { rememberOffer, wasOffered } from '../../plan/offered';
import { PlanStatus } from '../../plan/PlanStatus';
import { derivationOf, useDerivePlan } from '../../plan/useDerivePlan';
import { FieldMessage } from '../FieldMessage';
import { FieldSection } from '../FieldSection';
import { answerProblems, filledAnswers } from './answers';
import { KINDS } from './kinds';
import { NameField } from './NameField';
import type { derivedNamesSchema } from './schema';

/**
 * The names that a derived pipeline must have for itself, filled with
 * suggestions. A suggestion follows the pipeline's name until somebody types.
 */
export const KafkaDerivedNames = (props: typeof derivedNamesSchema.TProps) => {
  const { formData: answers = {}, onChange } = props;
  const repository = namedRepository(props);
  const derivation = derivationOf(props.formContext?.formData);
  const state = useDerivePlan(repository, derivation);
  const [typed, setTyped] = useState<ReadonlySet<string>>(new Set());
  const subject = (id: string) => [
    'name',
    repository ?? '',
    derivation?.pipeline ?? '',
    id,
  ];

  const plan = state.isCurrent ? state.plan : undefined;
  useReported(
    plan &&
      filledAnswers(
        plan.mustDiffer,
        answers,
        (id, answer) => !typed.has(id) && wasOffered(subject(id), answer),
      ),
    props.formData,
    onChange,
  );
  useEffect(() => {
    for (const { id, suggestion } of plan?.mustDiffer ?? []) {
      rememberOffer(
        ['name', repository ?? '', derivation?.pipeline ?? '', id],
        suggestion,
      );
    }
  }, [plan, repository, derivation?.pipeline]);

  const answer = (id: string, text: string, isTyped: boolean) => {
    const others = [...typed].filter(item => item !== id);
    setTyped(new Set(isTyped ? [...others, id] : others));
    onChange({ ...answers, [id]: text });
  };
  const mustDiffer = state.plan?.mustDiffer ?? [];
  const problems = answerProblems(mustDiffer, answers);
  return (
    <FieldSection field={props} isBusy={state.loading}>
      {!derivation && (
        <FieldMessage tone="secondary">
          Choose the pipeline to start from and a name for the new one first.
        </FieldMessage>
      )}
      <PlanStatus
        state={state}
        working="Looking which names must differ…"
        failed="Could not look which names must differ"
      />
      {derivation && plan && mustDiffer.length === 0 && (
        <Text as="p" role="status">
          {derivation.pipeline} has no name that must differ.
        </Text>
      )}
      {derivation &&
        byKind(mustDiffer).map(([kind, items]) => (
          <section key={kind} aria-label={KINDS[kind].title}>
            <Text as="h4" variant="body-medium" weight="bold">
              {KINDS[kind].title}
            </Text>
            <Text as="p" variant="body-small" color="secondary">
              {KINDS[kind].why}
            </Text>
            <Flex direction="column" gap="3">
              {items.map(item => (
                <NameField
                  key={item.id}
                  item={item}
                  answer={answers[item.id] ?? ''}
                  problem={
                    // What is about to be filled in is no mistake
                    Object.hasOwn(answers, item.id)
                      ? problems.get(item.id)
                      : undefined
                  }
                  onType={text => answer(item.id, text, true)}
                  onSuggestion={() => answer(item.id, item.suggestion, false)}
                />
              ))}
            </Flex>
          </section>
        ))}
    </FieldSection>
  );
};

function byKind(mustDiffer: MustDiffer[]): Array<[IdentityKind, MustDiffer[]]> {
  const kinds = [...new Set(mustDiffer.map(({ kind }) => kind))];
  return kinds.map(kind => [
    kind,
    mustDiffer.filter(item => item.kind === kind),
  ]);
}
