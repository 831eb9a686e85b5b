-- Whose member acts. It is the scope's partner, except where a distributor acts in a company of its reseller.
create function app.actor_partner() returns uuid language sql stable parallel safe
    return coalesce(nullif(current_setting('app.actor_partner', true), '')::uuid, app.partner());
create function app.actor_partner_name() returns text language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
    return (select p.name from public.partner p where p.id = app.actor_partner());

-- Whether members of the one partner may act in companies of the other: its own, and a distributor's where it is let in.
create function app.lets_in(selling uuid, acting uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
    return selling = acting or exists (
        select from public.partner r where r.id = selling and r.parent_id = acting and r.distributor_access = 'ALLOWED');
revoke all on function app.actor_partner from public;
revoke all on function app.actor_partner_name from public;
revoke all on function app.lets_in from public;
grant execute on function app.actor_partner to portal_app;
grant execute on function app.actor_partner_name to portal_app;
grant execute on function app.lets_in to portal_app;

alter table audit_entry alter column actor_partner_id set default app.actor_partner();
alter policy actor on audit_entry
    with check (actor_id = (select app.actor()) and acting_for_id is not distinct from (select app.company())
        and actor_partner_id = (select app.actor_partner())
        and manage_session_id is not distinct from (select app.manage_session()));

create policy actor on manage_session as restrictive for insert to portal_app
    with check (actor_id = (select app.actor()) and actor_partner_id = (select app.actor_partner())
        and app.lets_in(partner_id, actor_partner_id));
alter policy partner_asks on partner_access_request
    with check (approved_at is null and requested_by = (select app.actor()) and (select app.manage_session()) is null
        and actor_partner_id = (select app.actor_partner()) and app.lets_in(partner_id, actor_partner_id)
        and ((select app.org_type()) = 'partner' or actor_partner_id <> partner_id));

create or replace function app.manage_scope(
    token_session uuid, token_company uuid, token_actor_issuer text, token_actor_subject text, at timestamptz)
    returns table (partner_id uuid, company_id uuid, actor_partner_id uuid, actor_id uuid, actor_name text,
        expires_at timestamptz, live boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select s.partner_id, s.company_id, s.actor_partner_id, s.actor_id, m.name, s.expires_at,
        s.ended_at is null and s.expires_at > at and c.status = 'ACTIVE' and app.lets_in(s.partner_id, s.actor_partner_id)
            and m.status = 'ACTIVE' and m.company_id is null and m.roles && array ['PARTNER_MANAGER', 'INTEGRATION']
    from public.manage_session s
    join public.company c on c.partner_id = s.partner_id and c.id = s.company_id
    join public.membership m on m.partner_id = s.actor_partner_id and m.id = s.actor_id
    join public.person p on p.id = m.person_id
    where s.id = token_session and s.company_id = token_company
        and s.actor_issuer = token_actor_issuer and s.actor_subject = token_actor_subject
        and p.issuer = token_actor_issuer and p.subject = token_actor_subject
$$;

-- Who placed or withdrew an order is a member of the selling partner, of one of its companies, or of its distributor: no
-- foreign key inside one partner says that.
alter table licence_order
    drop constraint licence_order_partner_id_requested_by_fkey,
    drop constraint licence_order_partner_id_decided_by_fkey;
create function app.known_actor() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if exists (
        select from unnest(array [
            case when tg_op = 'INSERT' or new.requested_by <> old.requested_by then new.requested_by end,
            case when tg_op = 'INSERT' or new.decided_by is distinct from old.decided_by then new.decided_by end]) named
        where named is not null and not exists (
            select from public.membership m where m.id = named and app.lets_in(new.partner_id, m.partner_id)))
    then
        raise foreign_key_violation using message = 'an order names a member who cannot have acted on it';
    end if;
    return new;
end $$;
revoke all on function app.known_actor from public;
create trigger known_actor before insert or update of requested_by, decided_by on licence_order
    for each row execute function app.known_actor();
