-- What a company decides for itself, and what companies are found by. Row-level security lets an index answer only what
-- compares without telling (LIKE would), so text is found as a range of a key that is stored in lower case.
alter table company
    add column if not exists auto_allocate boolean not null default false,
    add column extra_reminder_days integer[] not null default '{}' check (cardinality(extra_reminder_days) <= 5
        and 1 <= all (extra_reminder_days) and 90 >= all (extra_reminder_days)),
    add column name_key text collate "C" generated always as (lower(name)) stored;
create index company_by_name_key on company (partner_id, name_key);
create index company_by_account_number on company (partner_id, account_number, id);
create index company_by_status on company (partner_id, status, name, id);
create index company_by_time_zone on company (partner_id, time_zone, name, id);
