import type { FleetConfig, FleetEnvironmentConfig } from '../pipeline';

/** Where the manifests for Argo CD stand. @public */
export const ARGOCD_FILE = 'argocd/applicationset.yaml';

/** `argocd` of kafka-pipelines.yaml with its defaults. */
export interface ArgocdSettings {
  repoURL: string;
  revision: string;
  namespace: string;
}

/** @returns undefined when kafka-pipelines.yaml says nothing of Argo CD */
export function argocdSettings({
  argocd,
}: FleetConfig): ArgocdSettings | undefined {
  return argocd && { revision: 'HEAD', namespace: 'argocd', ...argocd };
}

/** Name of the AppProject of an environment. */
export function projectName(
  environment: string,
  { argoProject }: FleetEnvironmentConfig,
): string {
  return argoProject ?? `kafka-pipelines-${environment}`;
}

/** Where Argo CD deploys to: the cluster it runs in unless another one is named. */
export function destinationCluster({
  destination,
}: FleetEnvironmentConfig): { server: string } | { name: string } {
  return destination?.name === undefined
    ? { server: destination?.server ?? 'https://kubernetes.default.svc' }
    : { name: destination.name };
}
