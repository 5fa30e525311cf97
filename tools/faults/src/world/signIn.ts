/** The token of a person; drafts belong to people, and services have none. */
export async function signIn(port: number): Promise<string> {
  const response = await fetch(
    `http://127.0.0.1:${port}/api/auth/guest/refresh`,
    { headers: { 'X-Requested-With': 'XMLHttpRequest' } },
  );
  const { backstageIdentity } = (await response.json()) as {
    backstageIdentity?: { token: string };
  };
  if (!backstageIdentity) {
    throw new Error(`Nobody can sign in: ${response.status}`);
  }
  return backstageIdentity.token;
}
