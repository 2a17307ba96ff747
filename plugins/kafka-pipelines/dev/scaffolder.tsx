import {
  createFrontendPlugin,
  createRouteRef,
  createSubRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { Container, Header, Text } from '@backstage/ui';
import { useLocation } from 'react-router-dom';

const rootRouteRef = createRouteRef();
const selectedTemplateRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/templates/:namespace/:templateName',
});

/** Shows what a form would be filled with. */
function FormPage() {
  const { pathname, search } = useLocation();
  return (
    <>
      <Header title={pathname} />
      <Container>
        <Text as="p" variant="body-medium">
          {new URLSearchParams(search).get('formData') ?? 'An empty form'}
        </Text>
      </Container>
    </>
  );
}

/** Stands in for the scaffolder, whose forms need a backend. */
export const scaffolderStandIn = createFrontendPlugin({
  pluginId: 'scaffolder',
  routes: { root: rootRouteRef, selectedTemplate: selectedTemplateRouteRef },
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/create',
        title: 'Create',
        routeRef: rootRouteRef,
        loader: async () => <FormPage />,
      },
    }),
  ],
});
