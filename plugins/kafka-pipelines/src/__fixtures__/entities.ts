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

export const templateEntity: Entity = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'mysql-cdc-to-bigquery',
    namespace: 'default',
    title: 'MySQL change data to BigQuery',
  },
  spec: { type: 'kafka-pipeline', owner: 'group:default/data-platform' },
};
