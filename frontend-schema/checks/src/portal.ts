// The running product, and how people sign in to it.
import { readFileSync } from 'node:fs';

const PORTAL = process.env.PORTAL ?? 'http://127.0.0.1:8080';
const IDENTITY = process.env.IDENTITY ?? 'http://127.0.0.1:8180/portal';

export const GRAPHQL = `${PORTAL}/graphql`;

/** A bearer token of one of the demo's people. */
export async function signIn(username: string): Promise<string> {
  const answer = await fetch(`${IDENTITY}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'portal-spa', username, password: 'demo' }),
  });
  if (!answer.ok) {
    throw new Error(`${username} cannot sign in: ${answer.status} ${await answer.text()}`);
  }
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** Where a file of frontend-schema/ is, seen from the compiled checks. */
export function published(path: string): URL {
  return new URL(`../../../${path}`, import.meta.url);
}

export function read(path: string): string {
  return readFileSync(published(path), 'utf8');
}
