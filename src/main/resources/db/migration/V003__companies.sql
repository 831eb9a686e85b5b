create table company (
    partner_id          uuid        not null references partner (id),
    id                  uuid        not null,
    account_number      text        not null unique check (account_number ~ '^[0-9]{10}$'),
    name                text        not null check (length(name) between 1 and 200),
    time_zone           text        not null check (length(time_zone) between 1 and 64),
    language            text        not null check (language ~ '^[a-z]{2}(-[A-Z]{2})?$'),
    status              text        not null check (status in ('ACTIVE', 'INACTIVE')),
    auto_allocate       boolean     not null default false,
    extra_reminder_days integer[]   not null default '{}' check (cardinality(extra_reminder_days) <= 5
        and 1 <= all (extra_reminder_days) and 90 >= all (extra_reminder_days)),
    partner_access      text        not null default 'ALLOWED' check (partner_access in ('ALLOWED', 'ASK', 'DENIED')),
    -- The record's id in another system, chosen by that system.
    external_reference  text        check (app.is_plain_text(external_reference, 100)),
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    version             integer     not null default 0,
    -- Names are searched as a range of this key: LIKE is not leakproof, so row-level security keeps it out of an index.
    name_key            text        collate "C" generated always as (lower(name)) stored,
    primary key (partner_id, id)
);
create unique index company_one_per_reference on company (partner_id, external_reference)
    where external_reference is not null;
create index company_by_name on company (partner_id, name, id);
create index company_by_creation on company (partner_id, created_at, id);
create index company_by_name_key on company (partner_id, name_key);
create index company_by_account_number on company (partner_id, account_number, id);
create index company_by_status on company (partner_id, status, name, id);
create index company_by_time_zone on company (partner_id, time_zone, name, id);
-- For the operator, whose lists span all partners.
create index company_by_id on company (id);
create index company_all_partners_by_name on company (name, id);
create index company_all_partners_by_creation on company (created_at, id);
create index company_all_partners_by_account_number on company (account_number, id);
create index company_all_partners_by_name_key on company (name_key);

create trigger updated_at before insert or update on company
    for each row execute function app.set_updated_at('name_key');

alter table company enable row level security;
create policy tenant on company to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy operator on company for select to portal_app using ((select app.org_type() = 'operator'));
create policy company on company as restrictive to portal_app
    using ((select app.org_type() in ('partner', 'operator')) or id = (select app.company()))
    with check ((select app.org_type() in ('partner', 'operator')) or id = (select app.company()));
grant select, insert, update on company to portal_app;

create trigger distributor_entry before insert or update on company
    for each statement when (app.org_type() = 'distributor_entry') execute function app.refuse_writes_before_entry();

-- For triggers: only the company's own members decide about partner access, and never inside manage mode.
create function app.enforce_company_decision() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    raise insufficient_privilege using message = 'only the company itself decides about partner access, outside manage mode';
end $$;
revoke all on function app.enforce_company_decision from public;
create trigger partner_access before update on company for each row
    when (old.partner_access is distinct from new.partner_access
        and (app.org_type() <> 'customer' or app.manage_session() is not null or app.actor_partner() <> app.partner()))
    execute function app.enforce_company_decision();

-- Orders are found by the name of their company too: a new name replaces the words of its orders (see order_word).
create function app.update_words_of_company() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    delete from public.order_word using public.licence_order o
    where o.partner_id = new.partner_id and o.company_id = new.id
        and order_word.partner_id = o.partner_id and order_id = o.id;
    insert into public.order_word (partner_id, order_id, word, company_id)
    select o.partner_id, o.id, word, new.id from public.licence_order o, app.split_order_words(o, new.name) word
    where o.partner_id = new.partner_id and o.company_id = new.id;
    return null;
end $$;
revoke all on function app.update_words_of_company from public;
create trigger order_words_of_company after update on company for each row
    when (old.name is distinct from new.name) execute function app.update_words_of_company();

-- The names of companies, which is all that a distributor may see of its resellers' companies. They are a table of their
-- own because a policy admits whole rows. A trigger keeps them; no serving role changes them.
create table company_name (
    partner_id uuid not null references partner (id),
    company_id uuid not null,
    name       text not null,
    primary key (partner_id, company_id),
    foreign key (partner_id, company_id) references company (partner_id, id)
);
create index company_name_by_name on company_name (partner_id, name, company_id);
create index company_name_all_partners_by_name on company_name (name, company_id);

create function app.update_company_name() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into public.company_name (partner_id, company_id, name) values (new.partner_id, new.id, new.name)
    on conflict (partner_id, company_id) do update set name = excluded.name;
    return null;
end $$;
revoke all on function app.update_company_name from public;
create trigger update_company_name after insert or update of name on company
    for each row execute function app.update_company_name();

alter table company_name enable row level security;
create policy tenant on company_name for select to portal_app using (partner_id = (select app.partner()));
create policy operator on company_name for select to portal_app using ((select app.org_type() = 'operator'));
create policy distributor on company_name for select to portal_app
    using ((select app.org_type() = 'partner') and partner_id in (
        select r.id from partner r where r.parent_id = (select app.partner()) and r.distributor_access = 'ALLOWED'));
create policy company on company_name as restrictive to portal_app
    using ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()));
grant select on company_name to portal_app;
