/** What a link fills a template's form with, and the path of that form. */
export function formDataOf(link: HTMLElement): {
  path: string;
  formData: unknown;
} {
  const { pathname, searchParams } = new URL(
    link.getAttribute('href') ?? '',
    'http://localhost',
  );
  return {
    path: pathname,
    formData: JSON.parse(searchParams.get('formData') ?? 'null'),
  };
}
