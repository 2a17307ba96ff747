import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_PIPELINE,
  ANNOTATION_REPOSITORY,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

const annotations = {
  [ANNOTATION_REPOSITORY]: 'demo',
  [ANNOTATION_PIPELINE]: 'orders-cdc',
};

export const ordersEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'pipeline.orders-cdc',
    namespace: 'default',
    title: 'orders-cdc',
    description: 'Orders and order items from MySQL into BigQuery',
    annotations,
  },
  spec: {
    type: 'kafka-pipeline',
    lifecycle: 'production',
    owner: 'group:default/data-platform',
  },
};

export const connectorEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'connector.cdc.orders-mysql',
    namespace: 'default',
    title: 'orders-mysql',
    annotations,
  },
  spec: {
    type: 'kafka-connector',
    lifecycle: 'production',
    owner: 'group:default/data-platform',
    subcomponentOf: 'component:default/pipeline.orders-cdc',
  },
};

const template = (type: string, name: string, title: string): Entity => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name, namespace: 'default', title },
  spec: { type, owner: 'group:default/data-platform' },
});

export const templateEntity = template(
  'kafka-pipeline',
  'mysql-cdc-to-bigquery',
  'MySQL change data to BigQuery',
);

export const editTemplate = template(
  'kafka-pipeline-edit',
  'edit-kafka-pipeline',
  'Edit Kafka pipeline',
);

export const removeTemplate = template(
  'kafka-pipeline-remove',
  'remove-kafka-pipeline',
  'Remove Kafka pipeline',
);

export const bulkTemplate = template(
  'kafka-pipeline-bulk',
  'change-kafka-pipelines',
  'Change Kafka pipelines',
);

/** One template for everything that is done to pipelines. */
export const templateEntities: Entity[] = [
  templateEntity,
  editTemplate,
  template(
    'kafka-pipeline-promote',
    'promote-kafka-pipeline',
    'Promote Kafka pipeline',
  ),
  template(
    'kafka-pipeline-derive',
    'derive-kafka-pipeline',
    'Derive Kafka pipeline',
  ),
  removeTemplate,
  bulkTemplate,
];
