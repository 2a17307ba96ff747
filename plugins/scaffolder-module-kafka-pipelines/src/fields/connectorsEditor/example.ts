/** What an empty field shows: short, and correct. */
export const CONNECTORS_EXAMPLE = `orders-mysql:
  class: io.debezium.connector.mysql.MySqlConnector
  tasksMax: 1
  config:
    topic.prefix: shop
    database.hostname: mysql.shop
    database.password: \${secrets:shop/mysql:password}`;
