import { z } from 'zod';
import { configScalar } from './config';
import { logLevel } from './logLevel';

const enabled = z.boolean().optional().describe('false leaves it out.');
const configMap = z
  .strictObject({
    name: z
      .string()
      .optional()
      .describe('Name of the ConfigMap, in the namespace of the cluster.')
      .meta({ examples: ['connect-settings'] }),
    key: z
      .string()
      .optional()
      .describe('Key in it.')
      .meta({ examples: ['settings'] }),
  })
  .optional();

const metricsRule = z
  .strictObject({
    enabled,
    pattern: z
      .string()
      .optional()
      .describe(
        'Regular expression for domain<properties><path>attribute: value.',
      )
      .meta({ examples: ['com\\.example<type=(\\w+)><>(\\w+):'] }),
    name: z
      .string()
      .optional()
      .describe('Name of the metric; $1 is the first group.')
      .meta({ examples: ['example_$1_$2'] }),
    help: z
      .string()
      .optional()
      .describe('What it counts.')
      .meta({ examples: ['Rows in the buffer.'] }),
    type: z
      .enum(['GAUGE', 'COUNTER', 'UNTYPED'])
      .optional()
      .describe('Type of the metric.'),
    value: configScalar
      .optional()
      .describe('Value instead of the attribute’s.')
      .meta({ examples: [1] }),
    valueFactor: z
      .number()
      .optional()
      .describe('Factor for the value.')
      .meta({ examples: [0.001] }),
    labels: z
      .record(z.string(), z.string())
      .optional()
      .describe('Labels by name.')
      .meta({ examples: [{ table: '$2' }] }),
  })
  .describe('One rule of the JMX exporter.');

export const metricsSchema = z
  .strictObject({
    enabled,
    type: z
      .enum(['jmx-exporter', 'strimzi-reporter'])
      .optional()
      .describe('Who exports; strimzi-reporter needs Strimzi 0.48.'),
    rules: z
      .record(z.string(), metricsRule)
      .optional()
      .describe(
        'Further rules of the JMX exporter by name, before those of the chart; the first that matches wins.',
      )
      .meta({
        examples: [
          {
            example: {
              pattern: 'com\\.example<type=(\\w+)><>(\\w+):',
              name: 'example_$1_$2',
            },
          },
        ],
      }),
    configMap: configMap.describe(
      'ConfigMap with all rules of the JMX exporter, instead of those of the chart.',
    ),
    allowList: z
      .array(z.string())
      .optional()
      .describe(
        'Regular expressions of the metrics that the Strimzi reporter exports; its own choice by default.',
      )
      .meta({ examples: [['kafka_connect_.*']] }),
  })
  .describe('Metrics for Prometheus on port 9404.');

export const loggingSchema = z
  .strictObject({
    enabled,
    level: logLevel.optional().describe('Level of the root logger.'),
    loggers: z
      .record(z.string(), logLevel)
      .optional()
      .describe('Levels by package or class.')
      .meta({
        examples: [
          { 'org.apache.kafka.connect.runtime.WorkerSinkTask': 'DEBUG' },
        ],
      }),
    configMap: configMap.describe(
      'ConfigMap with the whole Log4j configuration, instead of level and loggers.',
    ),
  })
  .describe('What the workers log; changed at runtime.');

export const tracingSchema = z
  .strictObject({
    enabled,
    type: z.literal('opentelemetry').optional().describe('OpenTelemetry.'),
    endpoint: z
      .string()
      .optional()
      .describe('OTLP address of the collector.')
      .meta({ examples: ['http://otel-collector.observability:4317'] }),
    protocol: z
      .enum(['grpc', 'http/protobuf'])
      .optional()
      .describe('Protocol of the collector; grpc by default.'),
    serviceName: z
      .string()
      .optional()
      .describe('Name of the service; <cluster>-connect by default.')
      .meta({ examples: ['cdc-connect'] }),
  })
  .describe('Traces of the records that connectors read and write.');
