/** A pipeline or a Connect cluster in one environment. @public */
export interface FleetTarget {
  kind: 'pipeline' | 'connect-cluster';
  name: string;
  environment: string;
}
