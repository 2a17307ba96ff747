import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityRouteRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  kafkaPipelinesApiRef,
  type KafkaPipelinesApi,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { fixtureApi } from '../__fixtures__/api';
import plugin from '../plugin';
import { createComponentRouteRef, selectedTemplateRouteRef } from '../routes';

interface RenderPluginOptions {
  api?: Partial<KafkaPipelinesApi>;
  catalogApi?: CatalogApi;
  /** Whether the app has the scaffolder; it does when nothing is said. */
  hasScaffolder?: boolean;
}

/** The whole plugin in a test app, opened at a path below its page. */
export function renderPlugin(path: string, options: RenderPluginOptions = {}) {
  return renderTestApp({
    features: [plugin],
    initialRouteEntries: [`/kafka-pipelines${path}`],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      ...(options.hasScaffolder !== false && {
        '/create': createComponentRouteRef,
        '/create/templates/:namespace/:templateName': selectedTemplateRouteRef,
      }),
    },
    apis: [
      [kafkaPipelinesApiRef, fixtureApi(options.api)],
      [catalogApiRef, options.catalogApi ?? catalogApiMock()],
    ],
  });
}
