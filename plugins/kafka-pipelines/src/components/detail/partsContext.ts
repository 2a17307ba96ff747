import { createContext, useContext } from 'react';
import type { PipelineDetail } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** What the names of parts need to be shown. */
export interface Parts {
  /** Whether the entities of the parts exist, so that names may link to them. */
  isInCatalog: boolean;
  /** Plain names by entity reference. */
  names: ReadonlyMap<string, string>;
}

export const PartsContext = createContext<Parts>({
  isInCatalog: false,
  names: new Map(),
});

export const useParts = () => useContext(PartsContext);

/** Names of a pipeline's own parts. */
export function partNames(detail: PipelineDetail): Map<string, string> {
  return new Map(
    [...detail.connectors, ...detail.topics, ...detail.ksqldb].map(part => [
      part.entityRef,
      part.name,
    ]),
  );
}
