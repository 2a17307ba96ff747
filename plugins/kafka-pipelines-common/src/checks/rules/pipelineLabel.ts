import type { FleetRule } from '../rule';

/**
 * Prefixes by which Kubernetes, operators, Argo CD, Helm and Backstage find
 * what is theirs; the chart refuses the same ones.
 */
const KEPT =
  /^((?:.*\.)?(?:kubernetes\.io|k8s\.io|backstage\.io)|strimzi\.io|argocd\.argoproj\.io|helm\.sh)\//;

/** A label of somebody else would move objects out of, or into, their hands. */
export const pipelineLabel: FleetRule = {
  id: 'pipeline/label',
  severity: 'error',
  description: 'A label has a prefix that others keep for themselves.',
  explanation:
    'The chart or another tool would overwrite the label, or lose its own.',
  bad: 'pipeline:\n  labels:\n    app.kubernetes.io/instance: orders # Argo CD and the chart set it',
  good: ['pipeline:', '  labels:', "    example.com/cost-center: '4711'"].join(
    '\n',
  ),
  *checkPipeline(view) {
    for (const { instance, rootPlace, subject } of view.pipelines) {
      for (const name of Object.keys(
        instance.effective.metadata.labels ?? {},
      )) {
        const [, kept] = KEPT.exec(name) ?? [];
        if (kept) {
          yield {
            message: `Labels that begin with ${kept}/ are set by what owns that prefix.`,
            hint: 'Use a prefix of your own, such as example.com/, or none.',
            place: rootPlace(['pipeline', 'labels', name]),
            subject,
          };
        }
      }
    }
  },
};
