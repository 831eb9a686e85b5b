-- Who has access, worked out from the clock whenever it is asked. A suspended assignment gives none; its end stays.
alter table assignment add column suspended_at timestamptz;

-- How a company stands: LICENSED until when its licences follow each other without a gap; NEVER_LICENSED, if it never had
-- licences that are allocated to learners; otherwise why none of its assignments is active.
create function app.company_access(of_partner uuid, of_company uuid, at timestamptz, out reason text, out until timestamptz)
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

-- The same for one learner, by the licences allocated to it.
create function app.learner_access(of_partner uuid, of_company uuid, of_learner uuid, at timestamptz,
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

-- One verified person credential → memberships, and in the same round trip what each has access to. The two functions above
-- read as whoever calls them: here as the owner, from the portal under the policies of its scope.
create function app.access_of_person(
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
revoke all on function app.company_access, app.learner_access, app.access_of_person from public;
grant execute on function app.learner_access, app.access_of_person to portal_app;
