-- Functions that no table needs. Flyway runs this file again whenever it has changed. Before a function whose arguments or
-- result change, write "drop function if exists app.name(old argument types);".

-- Which type of organisation a membership belongs to, as tokens name it.
create or replace function app.org_type_of(m membership) returns text language sql immutable
    return case
        when m.company_id is not null then 'customer'
        when m.partner_id = '00000000-0000-7000-8000-000000000000' then 'operator'
        else 'partner' end;

-- Takes a person's verified credential and returns the person's active memberships of one organisation type. The first sign-in
-- of a person without any membership links the pair (issuer, subject) once and accepts the oldest open invitation to the
-- verified address. Every further invitation waits until the person accepts it. If several first requests arrive at once, one
-- accepts the invitation; the others wait for the row of the person and then find the membership.
create or replace function app.memberships_of_person(
    token_issuer text, token_subject text, token_org_type text, token_email text, email_verified boolean, at timestamptz)
    returns table (partner_id uuid, company_id uuid, membership_id uuid, person_id uuid, roles text[],
        name text, organisation text)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    known public.person;
    oldest public.membership;
    address text := case when email_verified then lower(token_email) end;
begin
    select * into known from public.person p where p.issuer = token_issuer and p.subject = token_subject;
    if address is not null and (known.id is null or known.email = address)
        and not exists (select from public.membership m where m.person_id = known.id and m.status = 'ACTIVE')
    then
        select m.* into oldest from public.membership m
        where m.email = address and m.status = 'INVITED' and app.org_type_of(m) = token_org_type
        order by m.created_at, m.id limit 1;
        if oldest.id is not null then
            insert into public.person (issuer, subject, email, linked_at)
            values (token_issuer, token_subject, address, at)
            on conflict (issuer, subject) do update set issuer = excluded.issuer
            returning * into known;
            if known.email = address
                and not exists (select from public.membership m where m.person_id = known.id and m.status = 'ACTIVE')
            then
                perform set_config('app.now', at::text, true);
                update public.membership m
                set status = 'ACTIVE', person_id = known.id, joined_at = at, version = version + 1
                where m.partner_id = oldest.partner_id and m.id = oldest.id and m.status = 'INVITED' and m.email = address;
            end if;
        elsif known.id is null then
            select * into known from public.person p where p.issuer = token_issuer and p.subject = token_subject;
        end if;
    end if;
    return query
        select m.partner_id, m.company_id, m.id, m.person_id, m.roles, m.name, coalesce(c.name, p.name)
        from public.membership m
        join public.partner p on p.id = m.partner_id
        left join public.company c on c.partner_id = m.partner_id and c.id = m.company_id
        where m.person_id = known.id and m.status = 'ACTIVE' and app.org_type_of(m) = token_org_type
        order by m.created_at, m.id;
end $$;

-- Takes a client's verified token and returns the membership that the client was confirmed for. A first token links nothing.
create or replace function app.memberships_of_client(
    token_issuer text, token_subject text, token_org_type text, token_client text)
    returns table (partner_id uuid, company_id uuid, membership_id uuid, person_id uuid, roles text[],
        name text, organisation text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select m.partner_id, m.company_id, m.id, m.person_id, m.roles, m.name, p.name
    from public.person k
    join public.membership m on m.person_id = k.id
    join public.partner p on p.id = m.partner_id
    where k.issuer = token_issuer and k.subject = token_subject and m.client_id = token_client
        and m.status = 'ACTIVE' and app.org_type_of(m) = token_org_type
$$;

-- A company's access, computed from the clock at every call: LICENSED and until when, as long as licences follow each other
-- without a gap; NEVER_LICENSED if it never had licences that are allocated to learners; otherwise why no assignment is active.
create or replace function app.company_access(of_partner uuid, of_company uuid, at timestamptz, out reason text, out until timestamptz)
    language plpgsql stable set search_path = pg_catalog, public, pg_temp
as $$
begin
    with granted as materialized (
        select a.starts_at, a.licence_expires_at as ends_at, a.cancelled_at is null as live,
            a.suspended_at is not null as suspended, 'SEATS' = any (p.deliveries) as seats
        from assignment a join product p on p.id = a.product_id
        where a.partner_id = of_partner and a.company_id = of_company),
    valid as (
        select (select upper(span) from unnest(range_agg(tstzrange(starts_at, ends_at))) span where span @> at) as ends_at
        from granted where live and not suspended)
    select case
            when v.ends_at is not null then 'LICENSED'
            when not exists (select from granted where seats) then 'NEVER_LICENSED'
            when exists (select from granted where live and starts_at <= at and granted.ends_at > at) then 'SUSPENDED'
            when exists (select from granted where live and starts_at > at) then 'SCHEDULED'
            else 'EXPIRED' end,
        v.ends_at
    into reason, until from valid v;
end $$;

-- The same for one learner, from the licences allocated to that learner.
create or replace function app.learner_access(of_partner uuid, of_company uuid, of_learner uuid, at timestamptz,
    out reason text, out until timestamptz)
    language plpgsql stable set search_path = pg_catalog, public, pg_temp
as $$
begin
    with held as materialized (
        select l.starts_at, l.ends_at, a.suspended_at is not null as suspended
        from allocation l join assignment a on a.partner_id = l.partner_id and a.id = l.assignment_id
        where l.partner_id = of_partner and l.company_id = of_company and l.learner_id = of_learner
            and coalesce(l.closed_as, 'EXPIRED') <> 'RELEASED' and a.cancelled_at is null),
    valid as (
        select (select upper(span) from unnest(range_agg(tstzrange(starts_at, ends_at))) span where span @> at) as ends_at
        from held where not suspended)
    select case
            when v.ends_at is not null then 'LICENSED'
            when exists (select from held where starts_at <= at and held.ends_at > at) then 'SUSPENDED'
            when exists (select from held where starts_at > at) then 'SCHEDULED'
            when exists (select from held) then 'EXPIRED'
            else 'NO_LICENCE' end,
        v.ends_at
    into reason, until from valid v;
end $$;

-- Memberships of a person, and in the same round trip the access of each. The two functions above read with the rights of
-- their caller: here the owner's, called by the portal the policies of its scope.
create or replace function app.access_of_person(
    token_issuer text, token_subject text, token_org_type text, token_email text, email_verified boolean, at timestamptz)
    returns table (partner_id uuid, company_id uuid, membership_id uuid, person_id uuid, roles text[], name text,
        organisation text, company_reason text, company_until timestamptz, learner_reason text, learner_until timestamptz)
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    select m.partner_id, m.company_id, m.membership_id, m.person_id, m.roles, m.name, m.organisation,
        c.reason, c.until, l.reason, l.until
    from app.memberships_of_person(token_issuer, token_subject, token_org_type, token_email, email_verified, at) m
    left join lateral app.company_access(m.partner_id, m.company_id, at) c on m.company_id is not null
    left join lateral app.learner_access(m.partner_id, m.company_id, m.membership_id, at) l on 'LEARNER' = any (m.roles)
$$;

revoke all on function app.org_type_of, app.memberships_of_person, app.memberships_of_client, app.company_access,
    app.learner_access, app.access_of_person from public;
grant execute on function app.org_type_of, app.memberships_of_person, app.memberships_of_client, app.learner_access,
    app.access_of_person to portal_app;
