-- When the mail provider reported that a mail came back. It names a mail by its Message-ID.
alter table delivery add column bounced_at timestamptz,
    add check (bounced_at is null or status = 'BOUNCED');
create index delivery_by_message_id on delivery (message_id);
