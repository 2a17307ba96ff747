import {
  connectorName,
  type IdentityKind,
  ksqldbAppName,
  kubernetesName,
  mayStay,
  type MustDiffer,
  topicName,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { DerivedNames } from './schema';

/** Form of a name, where its kind has one of its own. */
const FORMS: Partial<Record<IdentityKind, typeof kubernetesName>> = {
  connector: connectorName,
  'ksqldb app': ksqldbAppName,
  topic: topicName,
  KafkaTopic: kubernetesName,
  ConfigMap: kubernetesName,
};

/**
 * The answers with a suggestion for each name that has none, or only one that
 * nobody chose; answers to what is not asked any more are left out.
 *
 * @param isReplaceable - whether an answer is a suggestion that was left as it was
 */
export function filledAnswers(
  mustDiffer: MustDiffer[],
  answers: DerivedNames,
  isReplaceable: (id: string, answer: string) => boolean,
): DerivedNames {
  return Object.fromEntries(
    mustDiffer.map(({ id, suggestion }) => {
      const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
      return [
        id,
        answer === undefined || isReplaceable(id, answer) ? suggestion : answer,
      ];
    }),
  );
}

/**
 * What is wrong with answers, by id. Whether a name is taken by a third
 * pipeline is for the review to say.
 */
export function answerProblems(
  mustDiffer: MustDiffer[],
  answers: DerivedNames,
): Map<string, string> {
  const problems = new Map<string, string>();
  for (const item of mustDiffer) {
    const problem = problemOf(item, mustDiffer, answers);
    if (problem) problems.set(item.id, problem);
  }
  return problems;
}

function problemOf(
  { id, kind, value }: MustDiffer,
  mustDiffer: MustDiffer[],
  answers: DerivedNames,
): string | undefined {
  const answer = Object.hasOwn(answers, id) ? answers[id].trim() : '';
  if (answer === '') return 'Type a name.';
  if (!mayStay(kind)) {
    if (answer === value) return `Must not stay ${value}.`;
    const others = mustDiffer.filter(
      item => item.kind === kind && item.id !== id,
    );
    if (others.some(item => item.value === answer)) {
      return `${answer} belongs to the pipeline it is derived from.`;
    }
    const twin = others.find(item => answers[item.id]?.trim() === answer);
    if (twin) return `The same as for ${twin.value}.`;
  }
  const parsed = FORMS[kind]?.safeParse(answers[id]);
  return parsed && !parsed.success ? parsed.error.issues[0].message : undefined;
}
