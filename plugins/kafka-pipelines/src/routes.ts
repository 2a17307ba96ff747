import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
  useRouteRef,
} from '@backstage/core-plugin-api';

// These references and this hook work in both frontend systems, so nothing
// else of the plugin has to know which one it runs in.

/** The page with all pipelines. @public */
export const rootRouteRef = createRouteRef({ id: 'kafka-pipelines' });

/** The page of one pipeline. @public */
export const pipelineRouteRef = createSubRouteRef({
  id: 'kafka-pipelines/pipeline',
  parent: rootRouteRef,
  path: '/:repository/:name',
});

/** Where templates are listed; "Create pipeline" leads there. @public */
export const createComponentRouteRef = createExternalRouteRef({
  id: 'create-component',
  optional: true,
  defaultTarget: 'scaffolder.root',
});

/** The form of one template. @public */
export const selectedTemplateRouteRef = createExternalRouteRef({
  id: 'selected-template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** Path of a pipeline's page. */
export function usePipelinePath() {
  return useRouteRef(pipelineRouteRef);
}

/** Path of the page with all pipelines. */
export function useRootPath() {
  return useRouteRef(rootRouteRef);
}

/** Path of the list of templates, where the app has one. */
export function useTemplatesPath() {
  return useRouteRef(createComponentRouteRef);
}

/** Path of a template's form, where the app has the scaffolder. */
export function useTemplatePath() {
  return useRouteRef(selectedTemplateRouteRef);
}
