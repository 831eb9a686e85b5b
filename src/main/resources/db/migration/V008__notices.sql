-- A notice is something that the portal has to tell at an instant. A delivery is one mail of a notice to one recipient. Both
-- are stored before a mail is sent, and the relay works through them (the outbox pattern).
create table notice (
    partner_id uuid        not null references partner (id),
    id         uuid        not null,
    company_id uuid,
    kind       text        not null,
    subject_id uuid,
    audience   text        not null check (audience in ('MEMBER', 'PARTNER_MANAGERS', 'CUSTOMER_MANAGERS',
        'MEMBER_ELSE_CUSTOMER_MANAGERS', 'CUSTOMER_MANAGERS_AND_MEMBER', 'CUSTOMER_MANAGERS_AND_SUBSCRIBERS')),
    member_id  uuid,
    -- Set if the mail does not go to its recipient's present address: news of a new address goes to the old one.
    address    text        check (length(address) <= 254),
    -- What the mail says. Beside each person's name stands that member's id, so that the name can be found and erased:
    -- "requestedBy" and "requestedById".
    facts      jsonb       not null,
    due_at     timestamptz not null,
    -- Until when a limit holds the notice back, although it is due.
    held_until timestamptz,
    status     text        not null check (status in ('PLANNED', 'EXPANDED', 'SUPERSEDED')),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (partner_id, id),
    foreign key (partner_id, company_id) references company (partner_id, id),
    foreign key (partner_id, member_id) references membership (partner_id, id)
);
-- The same notice is planned once. One that was superseded stays on record and may be planned again.
create unique index notice_once on notice (partner_id, company_id, kind, due_at, subject_id) nulls not distinct
    where status <> 'SUPERSEDED';
create index notice_due on notice (greatest(due_at, held_until)) where status = 'PLANNED';
create index notice_planned_by_subject on notice (partner_id, subject_id) where status = 'PLANNED';
create index notice_by_due on notice (partner_id, due_at, id);
create index notice_by_company on notice (partner_id, company_id, due_at, id);
create index notice_by_kind on notice (partner_id, kind, due_at, id);
create index notice_by_status on notice (partner_id, status, due_at, id);
create index notice_by_subject on notice (partner_id, subject_id, due_at, id) where subject_id is not null;
create statistics notice_tenant (dependencies) on partner_id, company_id from notice;

create trigger updated_at before insert or update on notice
    for each row execute function app.set_updated_at();

alter table notice enable row level security;
create policy tenant on notice to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy operator on notice for insert to portal_app
    with check ((select app.org_type()) = 'operator' and company_id is null);
create policy company on notice as restrictive to portal_app
    using ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()))
    with check ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()));
-- A company does not see what the partner's people are told about it, and nobody sees notices to members hidden from them.
create policy audience on notice as restrictive for select to portal_app
    using (((select app.org_type() in ('partner', 'operator')) or audience <> 'PARTNER_MANAGERS')
        and (member_id is null or exists (
            select from membership m where m.partner_id = notice.partner_id and m.id = notice.member_id)));
-- The application may take a planned notice back, if its cause has gone. It changes nothing else about a notice.
create policy supersede on notice as restrictive for update to portal_app
    using (status = 'PLANNED') with check (status = 'SUPERSEDED');
create policy relay on notice to portal_relay using (true) with check (true);
grant select, insert, update (status) on notice to portal_app;
-- The relay fills in the facts of some notices when they are due.
grant select, update (status, facts) on notice to portal_relay;

create table delivery (
    partner_id      uuid        not null,
    id              uuid        not null,
    notice_id       uuid        not null,
    company_id      uuid,
    recipient_id    uuid        not null,
    -- What the recipient was when the mail became due.
    recipient_kind  text        not null check (recipient_kind in ('PARTNER', 'CUSTOMER', 'LEARNER')),
    resend_of_id    uuid,
    address         text        not null,
    message_id      text        not null,
    status          text        not null
        check (status in ('PLANNED', 'RETRY', 'SENT', 'DEAD', 'BOUNCED', 'SUPERSEDED')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    last_attempt_at timestamptz,
    lease_id        uuid,
    lease_until     timestamptz,
    sent_at         timestamptz,
    last_error      text,
    -- When the mail provider reported that the mail bounced.
    bounced_at      timestamptz,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    primary key (partner_id, id),
    unique (partner_id, notice_id, recipient_id, id),
    foreign key (partner_id, notice_id) references notice (partner_id, id),
    foreign key (partner_id, company_id) references company (partner_id, id),
    foreign key (partner_id, recipient_id) references membership (partner_id, id),
    foreign key (partner_id, notice_id, recipient_id, resend_of_id)
        references delivery (partner_id, notice_id, recipient_id, id),
    check (bounced_at is null or status = 'BOUNCED')
);
-- A mail that is sent again is a new delivery with its own address, Message-ID and outcome; the first one stays on record.
-- At most one delivery follows another, so that resends form a line.
create unique index delivery_one_per_recipient on delivery (partner_id, notice_id, recipient_id, resend_of_id)
    nulls not distinct;
create index delivery_due on delivery (next_attempt_at) where status in ('PLANNED', 'RETRY');
-- Bounce reports name a mail by its Message-ID.
create index delivery_by_message_id on delivery (message_id);
create index delivery_by_creation on delivery (partner_id, created_at, id);
create index delivery_by_company on delivery (partner_id, company_id, created_at, id);
create index delivery_by_status on delivery (partner_id, status, created_at, id);
create index delivery_by_address on delivery (partner_id, address, created_at, id);
create index delivery_by_recipient on delivery (partner_id, recipient_id);
create statistics delivery_tenant (dependencies) on partner_id, company_id from delivery;

create trigger updated_at before insert or update on delivery
    for each row execute function app.set_updated_at();

alter table delivery enable row level security;
create policy tenant on delivery for select to portal_app using (partner_id = (select app.partner()));
create policy company on delivery as restrictive to portal_app
    using ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()));
-- A company does not see mails to its partner's people, and a partner does not see mails to learners.
create policy recipient on delivery as restrictive for select to portal_app
    using (recipient_kind <>
        case (select app.org_type() in ('partner', 'operator')) when true then 'LEARNER' else 'PARTNER' end);
-- A mail is sent again to its notice's own address if it has one, otherwise to its recipient's present address, and to no
-- other.
create policy resend on delivery for insert to portal_app
    with check (partner_id = (select app.partner()) and resend_of_id is not null and status = 'PLANNED'
        and attempts = 0 and exists (
            select from membership m
            join notice n on n.partner_id = m.partner_id and n.id = delivery.notice_id
            where m.partner_id = delivery.partner_id and m.id = delivery.recipient_id
                and coalesce(n.address, m.email) = delivery.address and m.status <> 'REMOVED'));
create policy relay on delivery to portal_relay using (true) with check (true);
grant select, insert (partner_id, id, notice_id, company_id, recipient_id, recipient_kind, resend_of_id, address, message_id,
    status, next_attempt_at, created_at) on delivery to portal_app;
grant select, insert, update on delivery to portal_relay;

-- Mails that members caused, as far as they count against a limit. An address is kept as a hash, and a row for about a day.
create table mail_usage (
    -- The partner whose member caused the mail; for a distributor in a reseller's company, the distributor.
    partner_id  uuid        not null references partner (id),
    id          uuid        not null default gen_random_uuid(),
    -- The company in which the mail was caused; null for the partner itself.
    company_id  uuid,
    kind        text        not null,
    -- The mail counts against the partner's limits for 24 hours from here.
    counted_at  timestamptz not null,
    address_key bytea,
    -- When the mail goes out. Later than counted_at if the address has reached its limit.
    send_at     timestamptz not null,
    primary key (partner_id, id)
);
create index mail_usage_by_time on mail_usage (partner_id, counted_at);
create index mail_usage_by_address on mail_usage (address_key, send_at) where address_key is not null;
create index mail_usage_by_expiry on mail_usage (greatest(counted_at, send_at));
-- No serving role reads or changes it; app.reserve_mail is the only way in.
alter table mail_usage enable row level security;
