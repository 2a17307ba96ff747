import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiGitBranchLine } from '@remixicon/react';
import { kafkaPipelinesApi } from './extensions/apis';
import { pipelineCard } from './extensions/entityCards';
import { pipelineContent } from './extensions/entityContents';
import { kafkaPipelinesPage } from './extensions/pages';
import {
  createComponentRouteRef,
  pipelineRouteRef,
  rootRouteRef,
  selectedTemplateRouteRef,
} from './routes';

/**
 * The page "Kafka pipelines", the card and the tab of entity pages.
 *
 * @public
 */
export default createFrontendPlugin({
  pluginId: 'kafka-pipelines',
  title: 'Kafka pipelines',
  icon: <RiGitBranchLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, pipeline: pipelineRouteRef },
  externalRoutes: {
    createComponent: createComponentRouteRef,
    selectedTemplate: selectedTemplateRouteRef,
  },
  extensions: [
    kafkaPipelinesApi,
    kafkaPipelinesPage,
    pipelineCard,
    pipelineContent,
  ],
});
