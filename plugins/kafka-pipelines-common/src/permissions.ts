import { createPermission } from '@backstage/plugin-permission-common';

/** See pipelines, their findings and manifests. @public */
export const kafkaPipelineReadPermission = createPermission({
  name: 'kafka.pipeline.read',
  attributes: { action: 'read' },
});

/** Have a change filled, checked and rendered without writing it. @public */
export const kafkaPipelinePreviewPermission = createPermission({
  name: 'kafka.pipeline.preview',
  attributes: { action: 'read' },
});

/** Write a change to the GitOps repository. @public */
export const kafkaPipelinePublishPermission = createPermission({
  name: 'kafka.pipeline.publish',
  attributes: { action: 'update' },
});

/** Operate a running pipeline. @public */
export const kafkaPipelineOperatePermission = createPermission({
  name: 'kafka.pipeline.operate',
  attributes: { action: 'update' },
});

/** All permissions of Kafka pipelines. @public */
export const kafkaPipelinePermissions = [
  kafkaPipelineReadPermission,
  kafkaPipelinePreviewPermission,
  kafkaPipelinePublishPermission,
  kafkaPipelineOperatePermission,
];
