-- A file's rows are stored a thousand at a time, or as many as a megabyte holds: one row of the table for each of them cost
-- the database more than anything else that it does with a file. It never looks into them.
create table csv_portion (
    partner_id        uuid    not null,
    upload_id         uuid    not null,
    last_row          integer not null,
    company_id        uuid    not null,
    uploader_id       uuid    not null default app.actor(),
    manage_session_id uuid    default app.manage_session(),
    -- Of each row an array of its number, as a spreadsheet numbers it, and its cells.
    content           json    not null,
    primary key (partner_id, upload_id, last_row),
    foreign key (partner_id, upload_id) references csv_upload (partner_id, id) on delete cascade
);
-- They are kept for a day; compressing takes longer than writing them.
alter table csv_portion alter column content set storage external;

insert into csv_portion (partner_id, upload_id, last_row, company_id, uploader_id, manage_session_id, content)
select partner_id, upload_id, max(number), company_id, uploader_id, manage_session_id,
    json_agg(jsonb_insert(cells, '{0}', to_jsonb(number)) order by number)
from (
    select partner_id, upload_id, number, company_id, uploader_id, manage_session_id, cells, row_number() over file as nth,
        sum(length(cells::text)) over file as characters
    from csv_row window file as (partition by partner_id, upload_id order by number rows unbounded preceding)) r
group by partner_id, upload_id, company_id, uploader_id, manage_session_id, (nth - 1) / 1000, characters / 1048576;
drop table csv_row;

alter table csv_portion enable row level security;
create policy tenant on csv_portion to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy company on csv_portion as restrictive to portal_app
    using ((select app.org_type() = 'customer') and company_id = (select app.company()))
    with check ((select app.org_type() = 'customer') and company_id = (select app.company()));
create policy uploader on csv_portion as restrictive to portal_app
    using (uploader_id = (select app.actor()) and manage_session_id is not distinct from (select app.manage_session()))
    with check (uploader_id = (select app.actor()) and manage_session_id is not distinct from (select app.manage_session()));
grant select, insert on csv_portion to portal_app;

-- Who meets a plan meets its rows. That is one question for a statement, however many rows it is about; whose they are was
-- written down and compared for each. A row's number tells it from all others of its plan.
drop policy company on csv_plan_row;
drop policy uploader on csv_plan_row;
drop index csv_plan_row_by_outcome;
alter table csv_plan_row drop column company_id, drop column uploader_id, drop column manage_session_id, drop column id;
create policy plan on csv_plan_row as restrictive to portal_app
    using (plan_id in (select id from csv_plan)) with check (plan_id in (select id from csv_plan));
create index csv_plan_row_by_outcome on csv_plan_row (partner_id, plan_id, outcome, number);

-- That a row's plan exists was looked up for each of a hundred thousand rows, which took longer than writing them. They are
-- written by the transaction alone that writes the plan, before anybody else can meet or delete it, and the policy admits
-- them only to a plan that is there. With the plan they go.
alter table csv_plan_row drop constraint csv_plan_row_partner_id_plan_id_fkey;
create function app.forget_plan_rows() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    delete from public.csv_plan_row where partner_id = old.partner_id and plan_id = old.id;
    return null;
end $$;
revoke all on function app.forget_plan_rows() from public;
create trigger rows_go_with_their_plan after delete on csv_plan
    for each row execute function app.forget_plan_rows();

-- As before (V150, V151); rows are put in order by their number alone to see how far the licences reach.
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
