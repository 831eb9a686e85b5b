-- What a file would do, row by row, as it was shown to who uploaded it; kept as long as the file.
create table csv_plan (
    partner_id         uuid        not null references partner (id),
    id                 uuid        not null,
    company_id         uuid        not null,
    uploader_id        uuid        not null default app.actor(),
    manage_session_id  uuid        default app.manage_session(),
    upload_id          uuid        not null,
    kind               text        not null check (kind in ('RENEWAL', 'LEARNERS')),
    product_id         uuid,
    assignment_id      uuid,
    licence_expires_at timestamptz,
    row_count          integer     not null,
    chosen_count       integer     not null default 0,
    created_at         timestamptz not null,
    applied_at         timestamptz,
    version            integer     not null default 0,
    primary key (partner_id, id),
    foreign key (partner_id, upload_id) references csv_upload (partner_id, id) on delete cascade,
    foreign key (partner_id, company_id) references company (partner_id, id),
    foreign key (partner_id, company_id, product_id, assignment_id)
        references assignment (partner_id, company_id, product_id, id),
    check ((kind = 'RENEWAL') = (assignment_id is not null)),
    check ((kind = 'RENEWAL') = (licence_expires_at is not null))
);
create index csv_plan_by_upload on csv_plan (partner_id, upload_id);

create table csv_plan_row (
    partner_id        uuid    not null,
    plan_id           uuid    not null,
    number            integer not null,
    id                uuid    not null default gen_random_uuid(),
    company_id        uuid    not null,
    uploader_id       uuid    not null default app.actor(),
    manage_session_id uuid    default app.manage_session(),
    given             text    not null,
    email             text,
    name              text,
    outcome           text    not null check (outcome in ('RENEW', 'NOT_FOUND', 'NOT_EXPIRED', 'NO_LICENCE_LEFT', 'ADD',
        'ALREADY_LEARNER', 'DUPLICATE', 'INVALID_EMAIL', 'INVALID_NAME')),
    learner_id        uuid,
    primary key (partner_id, plan_id, number),
    foreign key (partner_id, plan_id) references csv_plan (partner_id, id) on delete cascade
);
create index csv_plan_row_by_outcome on csv_plan_row (partner_id, plan_id, outcome, number, id);

alter table csv_plan enable row level security;
create policy tenant on csv_plan to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy company on csv_plan as restrictive to portal_app
    using ((select app.org_type() = 'customer') and company_id = (select app.company()))
    with check ((select app.org_type() = 'customer') and company_id = (select app.company()));
create policy uploader on csv_plan as restrictive to portal_app
    using (uploader_id = (select app.actor()) and manage_session_id is not distinct from (select app.manage_session()))
    with check (uploader_id = (select app.actor()) and manage_session_id is not distinct from (select app.manage_session()));
grant select, insert, update on csv_plan to portal_app;

alter table csv_plan_row enable row level security;
create policy tenant on csv_plan_row to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy company on csv_plan_row as restrictive to portal_app
    using ((select app.org_type() = 'customer') and company_id = (select app.company()))
    with check ((select app.org_type() = 'customer') and company_id = (select app.company()));
create policy uploader on csv_plan_row as restrictive to portal_app
    using (uploader_id = (select app.actor()) and manage_session_id is not distinct from (select app.manage_session()))
    with check (uploader_id = (select app.actor()) and manage_session_id is not distinct from (select app.manage_session()));
grant select, insert, update on csv_plan_row to portal_app;

-- What becomes of each row of a renewal with an address, were it done at an instant with so many licences free, and whether
-- that differs from what is written down. Planning writes it down; applying asks again. It sees what its caller sees. Nested
-- loops are ruled out: of a plan just written the planner knows nothing, and takes a hundred thousand rows for one.
create function app.renewal_outcomes(of_plan uuid, of_product uuid, free integer, at timestamptz)
    returns table (number integer, outcome text, learner_id uuid, changed boolean)
    language sql stable set enable_nestloop = off
as $$
    with learner as (
        select m.id, m.email from membership m
        where m.partner_id = (select app.partner()) and m.company_id = (select app.company())
            and m.status <> 'REMOVED' and 'LEARNER' = any (m.roles)
    ), licence as (
        select l.learner_id, l.ends_at from learner_licence l
        where l.partner_id = (select app.partner()) and l.company_id = (select app.company()) and l.product_id = of_product
    ), known as (
        select r.number, r.outcome as noted, r.learner_id as noted_learner, learner.id as learner_id,
            licence.ends_at <= at as expired, row_number() over (partition by r.email order by r.number) as nth
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

-- The same for learners to be added; a member who is no learner yet becomes one.
create function app.learner_outcomes(of_plan uuid)
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

revoke all on function app.renewal_outcomes, app.learner_outcomes from public;
grant execute on function app.renewal_outcomes, app.learner_outcomes to portal_app;
