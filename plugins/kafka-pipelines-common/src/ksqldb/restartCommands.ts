/**
 * How several headless servers get new statements: while two of them have
 * different ones, what they compute is undefined, so all stop before one starts.
 */
export function restartCommands(app: {
  name: string;
  namespace: string;
  replicas: number;
}): string[] {
  const kubectl = `kubectl -n ${app.namespace}`;
  const pods = `app.kubernetes.io/name=ksqldb,app.kubernetes.io/instance=${app.name}`;
  return [
    `${kubectl} scale statefulset ${app.name} --replicas=0`,
    `${kubectl} wait --for=delete pod -l ${pods} --timeout=5m`,
    `${kubectl} scale statefulset ${app.name} --replicas=${app.replicas}`,
  ];
}
