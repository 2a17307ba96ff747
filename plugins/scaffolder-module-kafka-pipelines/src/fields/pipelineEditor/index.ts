import { KafkaPipelineEditor } from './KafkaPipelineEditor';
import { pipelineEditorSchema } from './schema';
import { validateEdits } from './validateEdits';

/** @public */
export const kafkaPipelineEditorField = {
  name: 'KafkaPipelineEditor',
  component: KafkaPipelineEditor,
  validation: validateEdits,
  schema: pipelineEditorSchema,
};
