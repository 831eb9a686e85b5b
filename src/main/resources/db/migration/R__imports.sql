-- Functions that no table needs. Flyway runs this file again whenever it has changed. Before a function whose arguments or
-- result change, write "drop function if exists app.name(old argument types);".

-- The outcome for each row of a renewal plan that has an address, at an instant and with so many licences free, and whether
-- it differs from the stored one. Planning stores it; applying computes it again. A learner whose licence has expired is renewed
-- also if the learner holds a licence of a later term, as long as the two terms do not overlap; licences of the assignments
-- that the chosen one renews do not count.
--
-- It sees what its caller sees. Nested loops are off because the planner knows nothing of a plan just written and estimates
-- one row instead of a hundred thousand. Compilation is off because PostgreSQL up to 17 then overestimates the cost, and
-- compiling takes longer than the query.
create or replace function app.renewal_outcomes(of_plan uuid, of_product uuid, free integer, at timestamptz)
    returns table (number integer, outcome text, learner_id uuid, changed boolean)
    language sql stable set enable_nestloop = off set jit = off
as $$
    with recursive source as (
        select a.renews_id, greatest(a.starts_at, at) as starts_at, a.licence_expires_at as ends_at
        from csv_plan p join assignment a on a.partner_id = p.partner_id and a.id = p.assignment_id
        where p.partner_id = (select app.partner()) and p.id = of_plan
    ), renewed (id) as (
        select renews_id from source where renews_id is not null
        union
        select a.renews_id from renewed r join assignment a on a.partner_id = (select app.partner()) and a.id = r.id
        where a.renews_id is not null
    ), learner as (
        select m.id, m.email from membership m
        where m.partner_id = (select app.partner()) and m.company_id = (select app.company())
            and m.status <> 'REMOVED' and 'LEARNER' = any (m.roles)
    ), licence as (
        select l.learner_id, bool_or(l.ends_at <= at) and not bool_or(
                l.ends_at > at and l.starts_at <= at
                or l.ends_at > source.starts_at and l.starts_at < source.ends_at
                    and l.assignment_id not in (select id from renewed)) as expired
        from allocation l, source
        where l.partner_id = (select app.partner()) and l.company_id = (select app.company()) and l.product_id = of_product
            and coalesce(l.closed_as, 'EXPIRED') = 'EXPIRED'
        group by l.learner_id
    ), known as (
        select r.number, r.outcome as noted, r.learner_id as noted_learner, learner.id as learner_id,
            licence.expired, row_number() over (partition by r.email order by r.number) as nth
        from csv_plan_row r
        left join learner on learner.email = r.email
        left join licence on licence.learner_id = learner.id
        where r.partner_id = (select app.partner()) and r.plan_id = of_plan and r.email is not null
    ), judged as (
        select k.*, case
            when k.nth > 1 then 'DUPLICATE'
            when k.learner_id is null then 'NOT_FOUND'
            when k.expired then 'RENEW'
            else 'NOT_EXPIRED' end as verdict
        from known k
    ), reached as (
        select j.*, case
            when j.verdict = 'RENEW' and count(*) filter (where j.verdict = 'RENEW')
                over (order by j.number rows unbounded preceding) > free
            then 'NO_LICENCE_LEFT' else j.verdict end as final
        from judged j
    )
    select f.number, f.final, f.learner_id, (f.final, f.learner_id) is distinct from (f.noted, f.noted_learner)
    from reached f
$$;

-- The same for learners to be added. A member who is not a learner yet becomes one.
create or replace function app.learner_outcomes(of_plan uuid)
    returns table (number integer, outcome text, learner_id uuid, changed boolean)
    language sql stable set enable_nestloop = off
as $$
    with member as (
        select m.id, m.email, m.roles from membership m
        where m.partner_id = (select app.partner()) and m.company_id = (select app.company()) and m.status <> 'REMOVED'
    ), judged as (
        select r.number, r.outcome as noted, r.learner_id as noted_learner, member.id as learner_id, case
            when row_number() over (partition by r.email order by r.number) > 1 then 'DUPLICATE'
            when 'LEARNER' = any (member.roles) then 'ALREADY_LEARNER'
            else 'ADD' end as verdict
        from csv_plan_row r
        left join member on member.email = r.email
        where r.partner_id = (select app.partner()) and r.plan_id = of_plan and r.email is not null and r.name is not null
    )
    select j.number, j.verdict, j.learner_id, (j.verdict, j.learner_id) is distinct from (j.noted, j.noted_learner)
    from judged j
$$;

-- How many files the actor keeps in the company, in all sessions: the policies hide files of other sessions.
create or replace function app.stored_file_count(at timestamptz) returns integer
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    return (select count(*)::integer from public.csv_upload u
        where u.partner_id = app.partner() and u.company_id = app.company() and u.uploader_id = app.actor()
            and u.expires_at > at);

-- How many bytes the actor keeps in the company, and all uploaders in the partner's companies together. With "hold", the next
-- caller waits until this transaction has ended, and then counts what it stored.
create or replace function app.stored_bytes(at timestamptz, hold boolean, out of_uploader bigint, out of_partner bigint)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if hold then
        perform pg_advisory_xact_lock(hashtextextended('csv_upload of ' || app.partner(), 0));
    end if;
    select coalesce(sum(u.bytes) filter (where u.company_id = app.company() and u.uploader_id = app.actor()), 0),
        coalesce(sum(u.bytes), 0)
    into of_uploader, of_partner
    from public.csv_upload u where u.partner_id = app.partner() and u.expires_at > at;
end $$;

revoke all on function app.renewal_outcomes, app.learner_outcomes, app.stored_file_count, app.stored_bytes from public;
grant execute on function app.renewal_outcomes, app.learner_outcomes, app.stored_file_count, app.stored_bytes to portal_app;
