-- Notices and deliveries are read by those who answer for the people they are for: a company does not see what its
-- partner's people are told about it, and a partner sees no mail to a learner.
create policy audience on notice as restrictive for select to portal_app
    using (((select app.org_type()) <> 'customer' or audience <> 'PARTNER_MANAGERS')
        and (member_id is null or exists (
            select from membership m where m.partner_id = notice.partner_id and m.id = notice.member_id)));
create index notice_by_due on notice (partner_id, due_at, id);
create index notice_by_company on notice (partner_id, company_id, due_at, id);
create index notice_by_kind on notice (partner_id, kind, due_at, id);
create index notice_by_status on notice (partner_id, status, due_at, id);
create index notice_by_subject on notice (partner_id, subject_id, due_at, id) where subject_id is not null;

-- What the recipient was when the mail became due.
alter table delivery
    add column recipient_kind text check (recipient_kind in ('PARTNER', 'CUSTOMER', 'LEARNER')),
    add column last_attempt_at timestamptz;
update delivery d set
    recipient_kind = (select case when m.company_id is null then 'PARTNER' when m.roles = array ['LEARNER'] then 'LEARNER'
        else 'CUSTOMER' end from membership m where m.partner_id = d.partner_id and m.id = d.recipient_id),
    last_attempt_at = case when attempts > 0 then coalesce(sent_at, created_at) end;
alter table delivery alter column recipient_kind set not null;
create policy recipient on delivery as restrictive for select to portal_app
    using (recipient_kind <> case (select app.org_type()) when 'customer' then 'PARTNER' else 'LEARNER' end);
create index delivery_by_creation on delivery (partner_id, created_at, id);
create index delivery_by_company on delivery (partner_id, company_id, created_at, id);
create index delivery_by_status on delivery (partner_id, status, created_at, id);
create index delivery_by_address on delivery (partner_id, address, created_at, id);
