import { TextField } from '@backstage/ui';
import { textParameter } from '../../form/parameters';
import { FieldMessage } from '../FieldMessage';
import { fieldLabel } from '../fieldLabel';
import { confirmationProblem } from './confirmationProblem';
import type { confirmationSchema } from './schema';

/** The name of the chosen pipeline, typed once more before data is at stake. */
export const KafkaPipelineConfirmation = (
  props: typeof confirmationSchema.TProps,
) => {
  const { formData = '', onChange, required } = props;
  const pipeline = textParameter(props.formContext?.formData, 'pipeline');
  // The beginning of the name is no mistake yet
  const problem = pipeline?.startsWith(formData)
    ? undefined
    : confirmationProblem(formData, pipeline);
  return (
    <div>
      <TextField
        {...fieldLabel(props)}
        id={props.idSchema?.$id}
        isRequired={required}
        isInvalid={problem !== undefined}
        value={formData}
        onChange={value => onChange(value === '' ? undefined : value)}
        autoComplete="off"
      />
      {problem && <FieldMessage tone="danger">{problem}</FieldMessage>}
    </div>
  );
};
