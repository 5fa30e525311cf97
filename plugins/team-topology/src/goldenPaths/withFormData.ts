/** The address of a template's form with some of its fields filled in. */
export function withFormData(
  href: string,
  formData: Readonly<Record<string, unknown>>,
): string {
  const known = Object.entries(formData).filter(
    ([, value]) => value !== undefined,
  );
  if (known.length === 0) {
    return href;
  }
  const params = new URLSearchParams({
    formData: JSON.stringify(Object.fromEntries(known)),
  });
  return `${href}${href.includes('?') ? '&' : '?'}${params}`;
}
