-- A mail that is sent again is a delivery of its own, with its own address, Message-ID and outcome: what became of the
-- first one stays on record. Each delivery is followed by at most one other, so that resends form a line. It goes to the
-- address that is registered now, and nowhere else.
alter table delivery add column resend_of_id uuid;
alter table delivery add unique (partner_id, notice_id, recipient_id, id);
alter table delivery add foreign key (partner_id, notice_id, recipient_id, resend_of_id)
    references delivery (partner_id, notice_id, recipient_id, id);
alter table delivery drop constraint delivery_partner_id_notice_id_recipient_id_key;
create unique index delivery_one_per_recipient on delivery (partner_id, notice_id, recipient_id, resend_of_id)
    nulls not distinct;

create policy resend on delivery for insert to portal_app
    with check (partner_id = (select app.partner()) and resend_of_id is not null and status = 'PLANNED'
        and attempts = 0 and exists (
            select from membership m where m.partner_id = delivery.partner_id and m.id = delivery.recipient_id
                and m.email = delivery.address and m.status <> 'REMOVED'));
grant insert (partner_id, id, notice_id, company_id, recipient_id, recipient_kind, resend_of_id, address, message_id,
    status, next_attempt_at, created_at) on delivery to portal_app;
