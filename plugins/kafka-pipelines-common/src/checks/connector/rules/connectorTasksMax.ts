import type { ConnectorRule } from '../connectorRule';
import { describeClass } from '../describeClass';

/** Such connectors give all their work to one task, whatever they are asked for. */
export const connectorTasksMax: ConnectorRule = {
  id: 'connector/tasks-max',
  severity: 'warning',
  description:
    'A connector asks for more than one task, but its class only ever runs one.',
  explanation:
    'Some of these connectors refuse to start, the others run one task: nothing gets faster, and who reads the file thinks that it does.',
  bad: 'connectors:\n  orders-postgres:\n    class: io.debezium.connector.postgresql.PostgresConnector\n    tasksMax: 4',
  good: 'connectors:\n  orders-postgres:\n    class: io.debezium.connector.postgresql.PostgresConnector\n    tasksMax: 1',
  *check({ facts, tasksMax }) {
    if (facts?.singleTask && tasksMax !== undefined && tasksMax > 1) {
      yield {
        key: 'tasks.max',
        message: `${describeClass(
          facts,
        )} runs one task, but tasks.max is ${tasksMax}.`,
        hint: 'Ask for one task. For more throughput, divide the work among several connectors.',
      };
    }
  },
};
