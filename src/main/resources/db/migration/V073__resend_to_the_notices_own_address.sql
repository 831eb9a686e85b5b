-- A mail is sent again to where its notice goes: to the address that the recipient has now, unless the notice names its own,
-- as word of a new address does, which goes to the old one.
drop policy resend on delivery;
create policy resend on delivery for insert to portal_app
    with check (partner_id = (select app.partner()) and resend_of_id is not null and status = 'PLANNED'
        and attempts = 0 and exists (
            select from membership m
            join notice n on n.partner_id = m.partner_id and n.id = delivery.notice_id
            where m.partner_id = delivery.partner_id and m.id = delivery.recipient_id
                and coalesce(n.address, m.email) = delivery.address and m.status <> 'REMOVED'));
