-- Functions that no table needs. Flyway runs this file again whenever it has changed. Before a function whose arguments or
-- result change, write "drop function if exists app.name(old argument types);".

-- Returns the next order number of the scope's partner, from 1. Counting locks the partner's row, so two orders of one
-- partner are placed one after the other from here to the end of the transaction. A rollback takes the number back: there
-- are no gaps.
create or replace function app.next_order_number() returns bigint
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    insert into public.order_counter as counter (partner_id, last_number) values (app.partner(), 1)
    on conflict (partner_id) do update set last_number = counter.last_number + 1
    returning last_number
$$;

revoke all on function app.next_order_number from public;
grant execute on function app.next_order_number to portal_app;
