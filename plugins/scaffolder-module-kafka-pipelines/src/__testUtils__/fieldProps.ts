import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

type FieldProps<T> = FieldExtensionComponentProps<T>;

/**
 * The props the form gives each field, as far as our fields read them; the
 * form's registry of other fields and templates is not among those.
 */
export function fieldProps<T>(options: {
  name: string;
  title: string;
  uiOptions?: Record<string, string>;
  formData?: Record<string, unknown>;
}): FieldProps<T> {
  const { name, title, uiOptions = {}, formData = {} } = options;
  const props: Partial<FieldProps<T>> = {
    onChange: () => undefined,
    name,
    schema: { title },
    uiSchema: { 'ui:options': uiOptions } as FieldProps<T>['uiSchema'],
    idSchema: { $id: `root_${name}` } as FieldProps<T>['idSchema'],
    formContext: { formData },
    rawErrors: [],
    required: true,
    disabled: false,
    readonly: false,
  };
  return props as FieldProps<T>;
}
