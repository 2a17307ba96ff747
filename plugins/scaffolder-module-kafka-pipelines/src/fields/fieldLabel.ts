interface Titled {
  schema: { title?: string; description?: string };
  uiSchema: { 'ui:title'?: string; 'ui:description'?: unknown };
  name?: string;
}

/** Title and description of a field, as the template gives them. */
export function fieldLabel(props: Titled): {
  label: string;
  description?: string;
} {
  const described = props.uiSchema['ui:description'];
  return {
    label: props.uiSchema['ui:title'] ?? props.schema.title ?? props.name ?? '',
    description:
      typeof described === 'string' ? described : props.schema.description,
  };
}
