/**
 * Reference of the template whose form is open. The form does not tell its
 * fields, but the address of the wizard does, in both frontend systems:
 * `/create/templates/<namespace>/<template>`.
 */
export function templateRefOf(params: {
  namespace?: string;
  templateName?: string;
}): string | undefined {
  return params.namespace && params.templateName
    ? `template:${params.namespace}/${params.templateName}`
    : undefined;
}
