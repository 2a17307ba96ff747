/**
 * Puts text on the clipboard. Browsers offer the clipboard API only on HTTPS
 * and localhost; elsewhere the selection of a hidden field is copied.
 *
 * @throws Error - when the browser refuses both ways
 */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.appendChild(field);
  field.select();
  try {
    if (!document.execCommand('copy')) {
      throw new Error('The browser did not allow copying.');
    }
  } finally {
    field.remove();
  }
}
