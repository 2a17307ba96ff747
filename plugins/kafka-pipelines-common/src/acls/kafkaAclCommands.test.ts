import { kafkaAclCommands } from './kafkaAclCommands';

const target = { principal: 'User:orders', bootstrapServers: 'kafka:9092' };

it('writes one command for each ACL', () => {
  expect(
    kafkaAclCommands(
      [
        {
          resourceType: 'cluster',
          name: 'kafka-cluster',
          patternType: 'literal',
          operations: ['DescribeConfigs'],
        },
        {
          resourceType: 'group',
          name: '_confluent-ksql-orders_',
          patternType: 'prefix',
          operations: ['All'],
        },
        {
          resourceType: 'topic',
          name: 'shop.orders',
          patternType: 'literal',
          operations: ['Read', 'DescribeConfigs'],
        },
      ],
      target,
    ),
  ).toEqual([
    'kafka-acls.sh --bootstrap-server kafka:9092 --command-config admin.properties --add --allow-principal User:orders --operation DescribeConfigs --cluster',
    'kafka-acls.sh --bootstrap-server kafka:9092 --command-config admin.properties --add --allow-principal User:orders --operation All --group _confluent-ksql-orders_ --resource-pattern-type prefixed',
    'kafka-acls.sh --bootstrap-server kafka:9092 --command-config admin.properties --add --allow-principal User:orders --operation Read --operation DescribeConfigs --topic shop.orders',
  ]);
});

it('quotes what a shell would change', () => {
  const [command] = kafkaAclCommands(
    [
      {
        resourceType: 'topic',
        name: '*',
        patternType: 'literal',
        operations: ['Read'],
      },
    ],
    { ...target, principal: "User:CN=o'brien" },
  );
  expect(command).toContain(`--allow-principal 'User:CN=o'\\''brien'`);
  expect(command).toContain("--topic '*'");
});
