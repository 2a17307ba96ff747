import type { Entity } from '@backstage/catalog-model';
import { connectorEntity, ordersEntity } from './__fixtures__/entities';
import {
  isKafkaPipelineEntity,
  isKafkaPipelinePartEntity,
  pipelineLocation,
} from './entityFilters';

const entity = (kind: string, type: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'x' },
  spec: { type },
});

describe('entity filters', () => {
  it('tell a pipeline from its parts and from others', () => {
    expect(isKafkaPipelineEntity(ordersEntity)).toBe(true);
    expect(isKafkaPipelineEntity(connectorEntity)).toBe(false);
    expect(isKafkaPipelinePartEntity(connectorEntity)).toBe(true);
    expect(isKafkaPipelinePartEntity(entity('Resource', 'kafka-topic'))).toBe(
      true,
    );
    expect(isKafkaPipelinePartEntity(entity('Component', 'ksqldb-app'))).toBe(
      true,
    );
    expect(isKafkaPipelinePartEntity(entity('Component', 'service'))).toBe(
      false,
    );
  });
});

describe('pipelineLocation', () => {
  it('is what the annotations say', () => {
    expect(pipelineLocation(connectorEntity)).toEqual({
      repository: 'demo',
      name: 'orders-cdc',
    });
    expect(pipelineLocation(entity('Component', 'service'))).toBeUndefined();
  });
});
