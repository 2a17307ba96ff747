import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

/** The props the form gives each field, as far as our fields read them. */
export function fieldProps(options: {
  name: string;
  title: string;
  uiOptions?: Record<string, string>;
  formData?: Record<string, unknown>;
}) {
  const { name, title, uiOptions = {}, formData = {} } = options;
  return {
    name,
    schema: { title },
    uiSchema: { 'ui:options': uiOptions },
    idSchema: { $id: `root_${name}` },
    formContext: { formData },
    rawErrors: [],
    required: true,
    disabled: false,
    readonly: false,
    registry: {} as FieldExtensionComponentProps<unknown>['registry'],
    onBlur: () => undefined,
    onFocus: () => undefined,
  };
}
