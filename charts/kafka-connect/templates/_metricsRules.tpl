{{/*
Rules of the JMX exporter for the MBeans of a worker, of its clients and of
Debezium. The first one that matches an attribute wins, and what none matches is
left out. Numbers are named <domain>_<type>_<attribute>, which is the scheme of the
Strimzi reporter as well, so that panels of a dashboard work with either.
*/}}
{{- define "kafka-connect.metricsRules" -}}
# States are texts: the series of the present state is 1.
- pattern: 'kafka\.connect<type=connector-metrics, connector=([^,>]+)><>status: (.+)'
  name: kafka_connect_connector_status
  help: State of a connector, on the worker that runs it.
  type: GAUGE
  value: 1
  labels:
    connector: $1
    status: $2
- pattern: 'kafka\.connect<type=connector-task-metrics, connector=([^,>]+), task=([^,>]+)><>status: (.+)'
  name: kafka_connect_task_status
  help: State of a task, on the worker that runs it.
  type: GAUGE
  value: 1
  labels:
    connector: $1
    task: $2
    status: $3
- pattern: 'kafka\.connect<type=connector-metrics, connector=([^,>]+)><>connector-version: (.+)'
  name: kafka_connect_connector_version
  help: Version of a connector's plugin.
  type: GAUGE
  value: 1
  labels:
    connector: $1
    version: $2
# Workers: connectors, tasks, how often they started and failed, rebalances.
- pattern: 'kafka\.connect<type=(connect-worker-metrics|connect-worker-rebalance-metrics)><>([a-z0-9-]+)-total:'
  name: kafka_connect_$1_$2_total
  type: COUNTER
- pattern: 'kafka\.connect<type=(connect-worker-metrics|connect-worker-rebalance-metrics)><>([a-z0-9-]+):'
  name: kafka_connect_$1_$2
  type: GAUGE
# Tasks of a connector by state.
- pattern: 'kafka\.connect<type=connect-worker-metrics, connector=([^,>]+)><>([a-z0-9-]+):'
  name: kafka_connect_connect_worker_metrics_$2
  type: GAUGE
  labels:
    connector: $1
# Tasks: records, batches, offset commits, errors, retries, dead letter queue.
- pattern: 'kafka\.connect<type=((?:connector|sink|source)-task-metrics|task-error-metrics), connector=([^,>]+), task=([^,>]+)><>([a-z0-9-]+)-total:'
  name: kafka_connect_$1_$4_total
  type: COUNTER
  labels:
    connector: $2
    task: $3
- pattern: 'kafka\.connect<type=((?:connector|sink|source)-task-metrics|task-error-metrics), connector=([^,>]+), task=([^,>]+)><>([a-z0-9-]+):'
  name: kafka_connect_$1_$4
  type: GAUGE
  labels:
    connector: $2
    task: $3
# The workers' group: heartbeats, joins.
- pattern: 'kafka\.connect<type=(connect-coordinator-metrics), client-id="?([^,">]+)"?><>([a-z0-9-]+)-total:'
  name: kafka_connect_$1_$3_total
  type: COUNTER
  labels:
    client_id: $2
- pattern: 'kafka\.connect<type=(connect-coordinator-metrics), client-id="?([^,">]+)"?><>([a-z0-9-]+):'
  name: kafka_connect_$1_$3
  type: GAUGE
  labels:
    client_id: $2
# Lag of sink connectors; the client's id is connector-consumer-<connector>-<task>.
- pattern: 'kafka\.consumer<type=(consumer-fetch-manager-metrics), client-id="?([^,">]+)"?, topic=([^,>]+), partition=([^,>]+)><>(records-lag):'
  name: kafka_consumer_$1_$5
  type: GAUGE
  labels:
    client_id: $2
    topic: $3
    partition: $4
- pattern: 'kafka\.consumer<type=(consumer-fetch-manager-metrics), client-id="?([^,">]+)"?><>(records-lag-max|records-consumed-rate|bytes-consumed-rate|fetch-latency-avg):'
  name: kafka_consumer_$1_$3
  type: GAUGE
  labels:
    client_id: $2
# What source connectors and dead letter queues write.
- pattern: 'kafka\.producer<type=(producer-metrics), client-id="?([^,">]+)"?><>(record-send|record-error|record-retry)-total:'
  name: kafka_producer_$1_$3_total
  type: COUNTER
  labels:
    client_id: $2
- pattern: 'kafka\.producer<type=(producer-metrics), client-id="?([^,">]+)"?><>(record-send-rate|byte-rate|request-latency-avg|buffer-available-bytes|connection-count):'
  name: kafka_producer_$1_$3
  type: GAUGE
  labels:
    client_id: $2
# Debezium: distance to the database, events, snapshots; some of its connectors name the task too.
- pattern: 'debezium\.([^<]+)<type=connector-metrics, context=([^,>]+), server=([^,>]+)><>(\w+):'
  name: debezium_metrics_$4
  type: GAUGE
  labels:
    plugin: $1
    context: $2
    name: $3
- pattern: 'debezium\.([^<]+)<type=connector-metrics, server=([^,>]+), task=([^,>]+), context=([^,>]+)><>(\w+):'
  name: debezium_metrics_$5
  type: GAUGE
  labels:
    plugin: $1
    name: $2
    task: $3
    context: $4
{{- end -}}
