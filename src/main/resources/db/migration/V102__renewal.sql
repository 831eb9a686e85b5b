-- An order may name the assignment that it renews; what is granted on it succeeds that one, of the same company and product.
alter table licence_order add column renews_id uuid,
    add foreign key (partner_id, company_id, product_id, renews_id)
        references assignment (partner_id, company_id, product_id, id);
alter table assignment add column renews_id uuid,
    add foreign key (partner_id, company_id, product_id, renews_id)
        references assignment (partner_id, company_id, product_id, id),
    add check (renews_id <> id);
create index assignment_by_predecessor on assignment (partner_id, renews_id) where renews_id is not null;

-- Its learner goes on with a licence of a successor at the end of this one, which then is SUPERSEDED instead of EXPIRED. As
-- long as it lasts it is held like any other.
alter table allocation add column succeeded boolean not null default false;

create or replace function app.end_allocations(of_assignment uuid, at timestamptz) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    ended integer;
begin
    perform from public.assignment a
    join public.licence_order o on o.partner_id = a.partner_id and o.id = a.order_id
    where a.partner_id = app.partner() and a.id = of_assignment and o.status = 'REFUNDED'
        and app.org_type() = 'partner' and app.manage_session() is null;
    if not found then
        raise insufficient_privilege using message = 'Only a partner ends allocations, those of an order that it refunds';
    end if;
    -- Who was to go on with one of these licences does not any more.
    update public.allocation p set succeeded = false, version = p.version + 1
    from public.allocation l
    where l.partner_id = app.partner() and l.assignment_id = of_assignment and l.open and l.starts_at > at
        and p.partner_id = l.partner_id and p.learner_id = l.learner_id and p.product_id = l.product_id
        and p.succeeded and p.open and p.ends_at = l.starts_at;
    update public.allocation set closed_as = case when succeeded then 'SUPERSEDED' else 'EXPIRED' end, version = version + 1
    where partner_id = app.partner() and assignment_id = of_assignment and open and ends_at <= at;
    update public.allocation set closed_as = 'RELEASED', ends_at = greatest(starts_at, at), version = version + 1
    where partner_id = app.partner() and assignment_id = of_assignment and open;
    get diagnostics ended = row_count;
    return ended;
end $$;
