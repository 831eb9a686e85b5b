// urql as a partner portal uses it: paula manages Northwind, where carla's company buys.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import type { CombinedError } from '@urql/core';
import {
  AllocationsDocument,
  AssignOrderDocument,
  ErrorCode,
  OrderStatus,
  OrdersDocument,
  ProductsDocument,
  RequestOrderDocument,
  ViewerDocument,
} from '../generated/graphql.js';
import { GRAPHQL, signIn } from './portal.js';

function clientOf(token: string) {
  return new Client({
    url: GRAPHQL,
    exchanges: [cacheExchange, fetchExchange],
    fetchOptions: { headers: { Authorization: `Bearer ${token}` } },
    preferGetMethod: false,
  });
}

describe('urql', async () => {
  const carla = clientOf(await signIn('carla'));
  const paula = clientOf(await signIn('paula'));

  it('pages forwards and back through orders', async () => {
    const page = async (variables: { first?: number; after?: string; last?: number; before?: string }) => {
      const { data, error } = await paula.query(OrdersDocument, variables);
      assert.ifError(error);
      return data!.orders;
    };
    const first = await page({ first: 2 });
    const second = await page({ first: 2, after: first.pageInfo.endCursor! });
    const ids = [...first.edges, ...second.edges].map((edge) => edge.node.id);
    assert.equal(new Set(ids).size, 4);
    assert.equal(second.pageInfo.hasPreviousPage, true);

    const back = await page({ last: 2, before: second.pageInfo.startCursor! });
    assert.deepEqual(back.edges.map((edge) => edge.node.id), ids.slice(0, 2));
  });

  it('asks with GET', async () => {
    const { data, error } = await paula.query(ViewerDocument, {}, { preferGetMethod: 'force' });
    assert.ifError(error);
    assert.equal(data!.viewer.member!.name.length > 0, true);
  });

  it('assigns an order, and shows why it cannot be assigned twice', async () => {
    const products = await carla.query(ProductsDocument, { first: 1 });
    const productId = products.data!.products.edges[0]!.node.id;
    const requested = await carla.mutation(RequestOrderDocument, { input: { productId, quantity: 2 } });
    const orderId = requested.data!.requestOrder.order!.id;

    const assigned = await paula.mutation(AssignOrderDocument, { input: { orderId } });
    assert.ifError(assigned.error);
    assert.deepEqual(assigned.data!.assignOrder.userErrors, []);
    assert.equal(assigned.data!.assignOrder.order!.status, OrderStatus.Assigned);
    assert.equal(assigned.data!.assignOrder.order!.assignment!.quantity, 2);

    const again = await paula.mutation(AssignOrderDocument, { input: { orderId } });
    assert.equal(again.data!.assignOrder.order, null);
    assert.deepEqual(again.data!.assignOrder.userErrors.map((error) => error.code), [ErrorCode.OrderNotRequested]);
  });

  it('knows by its code that a token is not accepted', async () => {
    assertCode((await clientOf('expired').query(ProductsDocument, {})).error, 'UNAUTHENTICATED');
  });

  it('knows by its code that a permission is missing', async () => {
    assertCode((await paula.query(AllocationsDocument, { first: 1 })).error, 'FORBIDDEN');
  });
});

function assertCode(error: CombinedError | undefined, code: string) {
  const extensions = error?.graphQLErrors[0]?.extensions;
  assert.equal(extensions?.code, code, String(error));
  assert.ok(extensions?.requestId);
}
