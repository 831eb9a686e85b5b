// GraphQL over HTTP: every audit of graphql-http, with a signed-in person's token. A warning or a notice is a failure too.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serverAudits } from 'graphql-http';
import { GRAPHQL, signIn } from './portal.js';

const AUDITS = 61;

const token = await signIn('carla');
const audits = serverAudits({
  url: GRAPHQL,
  fetchFn: (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${token}`);
    return fetch(url, { ...init, headers });
  },
});

describe('graphql-http', () => {
  it(`has ${AUDITS} audits`, () => assert.equal(audits.length, AUDITS));

  for (const audit of audits) {
    it(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      if (result.status !== 'ok') {
        assert.fail(`${result.status}: ${result.reason}; ${result.response.status} ${await result.response.text()}`);
      }
    });
  }
});
