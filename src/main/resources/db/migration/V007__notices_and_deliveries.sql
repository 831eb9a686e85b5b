-- A notice is what the portal owes at an instant; a delivery is one mail of it to one recipient.
create table notice (
    partner_id  uuid        not null references partner (id),
    id          uuid        not null,
    company_id  uuid,
    kind        text        not null,
    subject_id  uuid,
    audience    text        not null check (audience in
        ('MEMBER', 'PARTNER_MANAGERS', 'CUSTOMER_MANAGERS', 'MEMBER_ELSE_CUSTOMER_MANAGERS', 'CUSTOMER_MANAGERS_AND_MEMBER')),
    member_id   uuid,
    facts       jsonb       not null,
    due_at      timestamptz not null,
    status      text        not null check (status in ('PLANNED', 'EXPANDED', 'SUPERSEDED')),
    created_at  timestamptz not null,
    primary key (partner_id, id),
    unique nulls not distinct (partner_id, company_id, kind, due_at, subject_id),
    foreign key (partner_id, company_id) references company (partner_id, id),
    foreign key (partner_id, member_id) references membership (partner_id, id)
);
create index notice_due on notice (due_at) where status = 'PLANNED';

create table delivery (
    partner_id      uuid        not null,
    id              uuid        not null,
    notice_id       uuid        not null,
    company_id      uuid,
    recipient_id    uuid        not null,
    address         text        not null,
    message_id      text        not null,
    status          text        not null
        check (status in ('PLANNED', 'RETRY', 'SENT', 'DEAD', 'BOUNCED', 'SUPERSEDED')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    lease_id        uuid,
    lease_until     timestamptz,
    sent_at         timestamptz,
    last_error      text,
    created_at      timestamptz not null,
    primary key (partner_id, id),
    unique (partner_id, notice_id, recipient_id),
    foreign key (partner_id, notice_id) references notice (partner_id, id),
    foreign key (partner_id, company_id) references company (partner_id, id),
    foreign key (partner_id, recipient_id) references membership (partner_id, id)
);
create index delivery_due on delivery (next_attempt_at) where status in ('PLANNED', 'RETRY');

alter table notice enable row level security;
create policy tenant on notice to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy operator on notice for insert to portal_app
    with check ((select app.org_type()) = 'operator' and company_id is null);
create policy company on notice as restrictive to portal_app
    using ((select app.org_type()) in ('partner', 'operator') or company_id = (select app.company()))
    with check ((select app.org_type()) in ('partner', 'operator') or company_id = (select app.company()));
create policy relay on notice to portal_relay using (true) with check (true);
grant select, insert on notice to portal_app;
grant select, update (status) on notice to portal_relay;

alter table delivery enable row level security;
create policy tenant on delivery for select to portal_app using (partner_id = (select app.partner()));
create policy company on delivery as restrictive to portal_app
    using ((select app.org_type()) in ('partner', 'operator') or company_id = (select app.company()));
create policy relay on delivery to portal_relay using (true) with check (true);
grant select on delivery to portal_app;
grant select, insert, update on delivery to portal_relay;
