-- As before (V111); but whose licence is over is renewed also if the learner holds one of a later term already, as long as
-- the two terms do not overlap. Licences that the assignment succeeds do not count: the learner goes over from them.
create or replace function app.renewal_outcomes(of_plan uuid, of_product uuid, free integer, at timestamptz)
    returns table (number integer, outcome text, learner_id uuid, changed boolean)
    language sql stable set enable_nestloop = off
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
            when j.verdict = 'RENEW' and row_number() over (partition by j.verdict order by j.number) > free
            then 'NO_LICENCE_LEFT' else j.verdict end as final
        from judged j
    )
    select f.number, f.final, f.learner_id, (f.final, f.learner_id) is distinct from (f.noted, f.noted_learner)
    from reached f
$$;
