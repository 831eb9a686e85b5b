// Apollo Client as a customer portal uses it: carla manages Alder Clinics.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import type { ObservableQuery } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { relayStylePagination } from '@apollo/client/utilities';
import { filter, firstValueFrom } from 'rxjs';
import {
  AssignOrderDocument,
  ErrorCode,
  LearnersDocument,
  OrderDocument,
  OrderStatus,
  ProductsDocument,
  RequestOrderDocument,
} from '../generated/graphql.js';
import type { LearnersQuery, LearnersQueryVariables } from '../generated/graphql.js';
import { GRAPHQL, signIn } from './portal.js';

function clientOf(token: string) {
  const authorisation = new SetContextLink(({ headers }) => ({
    headers: { ...headers, Authorization: `Bearer ${token}` },
  }));
  const cache = new InMemoryCache({
    typePolicies: { Query: { fields: { learners: relayStylePagination(['filter', 'orderBy']) } } },
  });
  return new ApolloClient({ link: authorisation.concat(new HttpLink({ uri: GRAPHQL })), cache });
}

describe('Apollo Client', async () => {
  const carla = clientOf(await signIn('carla'));

  async function aProduct(): Promise<string> {
    const { data } = await carla.query({ query: ProductsDocument, variables: { first: 1 } });
    return data!.products.edges[0]!.node.id;
  }

  it('pages through learners and merges the pages', async () => {
    const pages = carla.watchQuery({ query: LearnersDocument, variables: { first: 3 } });
    const first = await learnersOf(pages);
    assert.equal(first.edges.length, 3);
    assert.equal(first.pageInfo.hasNextPage, true);

    await pages.fetchMore({ variables: { after: first.pageInfo.endCursor } });
    const merged = (await learnersOf(pages)).edges.map((edge) => edge.node.id);
    assert.equal(new Set(merged).size, 6);

    const { data } = await clientOf(await signIn('carla')).query({ query: LearnersDocument, variables: { first: 6 } });
    assert.deepEqual(merged, data!.learners.edges.map((edge) => edge.node.id));
  });

  it('shows why a mutation was refused', async () => {
    const variables = { input: { productId: await aProduct(), quantity: 0 } };
    const { data } = await carla.mutate({ mutation: RequestOrderDocument, variables });
    assert.equal(data!.requestOrder.order, null);
    const [refusal] = data!.requestOrder.userErrors;
    assert.equal(refusal!.code, ErrorCode.InvalidInput);
    assert.deepEqual(refusal!.field, ['quantity']);
  });

  it('requests an order once, however often it asks', async () => {
    const input = { productId: await aProduct(), quantity: 3, idempotencyKey: randomUUID() };
    const request = () => carla.mutate({ mutation: RequestOrderDocument, variables: { input } });
    const [once, again] = [await request(), await request()];
    assert.deepEqual(once.data!.requestOrder.userErrors, []);
    const { id, number } = once.data!.requestOrder.order!;
    assert.equal(again.data!.requestOrder.order!.id, id);

    const stored = await carla.query({ query: OrderDocument, variables: { id }, fetchPolicy: 'network-only' });
    assert.equal(stored.data!.order!.number, number);
    assert.equal(stored.data!.order!.status, OrderStatus.Requested);
  });

  it('knows by its code that a token is not accepted', async () => {
    await assert.rejects(clientOf('expired').query({ query: ProductsDocument }), hasCode('UNAUTHENTICATED'));
  });

  it('knows by its code that a permission is missing', async () => {
    const variables = { input: { orderId: 'order_00000000000000000000000000' } };
    await assert.rejects(carla.mutate({ mutation: AssignOrderDocument, variables }), hasCode('FORBIDDEN'));
  });
});

async function learnersOf(pages: ObservableQuery<LearnersQuery, LearnersQueryVariables>) {
  const result = await firstValueFrom(pages.pipe(filter((current) => current.dataState === 'complete')));
  return result.data.learners;
}

function hasCode(code: string) {
  return (failure: unknown) => {
    assert.ok(CombinedGraphQLErrors.is(failure), String(failure));
    const extensions = failure.errors[0]!.extensions!;
    assert.equal(extensions.code, code);
    assert.ok(extensions.requestId);
    return true;
  };
}
