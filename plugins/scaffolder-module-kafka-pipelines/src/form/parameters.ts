/** The values of all pages of a form so far, as the form hands them to fields. */
export type FormData = Record<string, unknown> | undefined;

/** Another parameter whose value is text; undefined while it has none. */
export function textParameter(
  formData: FormData,
  name: string | undefined,
): string | undefined {
  const value = name === undefined ? undefined : formData?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Another parameter whose value is a list of texts; empty while it has none. */
export function listParameter(formData: FormData, name: string): string[] {
  const value = formData?.[name];
  return Array.isArray(value)
    ? value.filter(item => typeof item === 'string')
    : [];
}

/** Another parameter whose value is a map; undefined while it has none. */
export function mapParameter(
  formData: FormData,
  name: string,
): Record<string, unknown> | undefined {
  const value = formData?.[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}

interface RepositoryProps {
  formContext?: { formData?: FormData };
  uiSchema: { 'ui:options'?: { repository?: string } };
}

/**
 * The repository that a form names: its parameter `repository`, which a link
 * from a pipeline fills in, else the option of the template.
 *
 * @returns undefined where it is the default of the backend
 */
export function namedRepository(props: RepositoryProps): string | undefined {
  return (
    textParameter(props.formContext?.formData, 'repository') ??
    props.uiSchema['ui:options']?.repository
  );
}
