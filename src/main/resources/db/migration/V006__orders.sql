-- The number of each partner's latest order. Partners do not share numbers: a number from a common sequence would tell a
-- partner how many orders the others place. No serving role reads or changes this table; app.next_order_number is the only
-- way in.
create table order_counter (
    partner_id  uuid   primary key references partner (id),
    last_number bigint not null
);
alter table order_counter enable row level security;

create table licence_order (
    partner_id            uuid        not null references partner (id),
    id                    uuid        not null,
    company_id            uuid        not null,
    number                text        not null,
    product_id            uuid        not null,
    quantity              integer     not null check (quantity between 1 and 100000),
    purchase_order_number text        check (length(purchase_order_number) between 1 and 64),
    contact_id            uuid,
    contract_expires_at   date,
    -- The assignment that this order renews, of the same company and product.
    renews_id             uuid,
    status                text        not null
        check (status in ('REQUESTED', 'ASSIGNED', 'REJECTED', 'WITHDRAWN', 'REFUNDED')),
    -- The record's id in another system, chosen by that system.
    external_reference    text        check (app.is_plain_text(external_reference, 100)),
    requested_by          uuid        not null,
    requested_by_name     text        not null,
    requested_at          timestamptz not null,
    requested_in_session  uuid,
    decided_at            timestamptz,
    decided_by            uuid,
    decided_by_name       text,
    rejection_reason      text        check (length(rejection_reason) between 1 and 500),
    refunded_at           timestamptz,
    refunded_by           uuid,
    refunded_by_name      text,
    updated_at            timestamptz not null,
    version               integer     not null default 0,
    -- What lists of orders are divided, sorted and searched by. Numbers sort as numbers: ORD-1000000 follows ORD-999999.
    tab                   text        not null generated always as (
        case status when 'REQUESTED' then 'REQUESTED' when 'ASSIGNED' then 'ASSIGNED' else 'CLOSED' end) stored,
    shown_quantity        integer     not null generated always as (
        case status when 'REFUNDED' then 0 else quantity end) stored,
    number_value          bigint      not null generated always as (
        case when number ~ '^ORD-[0-9]{1,18}$' then substr(number, 5)::bigint else 0 end) stored,
    primary key (partner_id, id),
    unique (partner_id, number),
    -- The foreign key of renews_id stands with the table assignment, which refers to this one.
    foreign key (partner_id, company_id) references company (partner_id, id),
    foreign key (partner_id, product_id) references partner_product (partner_id, product_id),
    foreign key (partner_id, company_id, contact_id) references membership (partner_id, company_id, id),
    foreign key (partner_id, requested_in_session) references manage_session (partner_id, id),
    foreign key (partner_id, refunded_by) references membership (partner_id, id),
    check ((status = 'REQUESTED') = (decided_at is null)),
    check ((status = 'REJECTED') = (rejection_reason is not null)),
    check ((status = 'REFUNDED') = (refunded_at is not null)),
    check ((decided_by is null) = (decided_by_name is null)),
    check ((refunded_at is null) = (refunded_by is null)),
    check ((refunded_by is null) = (refunded_by_name is null))
);
create unique index licence_order_one_per_reference on licence_order (partner_id, company_id, external_reference)
    where external_reference is not null;
create index licence_order_by_date on licence_order (partner_id, requested_at, id);
create index licence_order_by_status on licence_order (partner_id, status, requested_at, id);
create index licence_order_by_company on licence_order (partner_id, company_id, requested_at, id);
create index licence_order_by_tab on licence_order (partner_id, tab, requested_at, id);
create index licence_order_by_requester on licence_order (partner_id, requested_by, requested_at, id);
create index licence_order_by_product on licence_order (partner_id, product_id, requested_at, id);
create index licence_order_by_number on licence_order (partner_id, number_value, id);
create index licence_order_by_purchase_order on licence_order (partner_id, purchase_order_number);
create index licence_order_by_quantity on licence_order (partner_id, shown_quantity, id);
create statistics licence_order_tenant (dependencies) on partner_id, company_id from licence_order;

create trigger updated_at before insert or update on licence_order
    for each row execute function app.set_updated_at('tab', 'shown_quantity', 'number_value');

-- The operator counts orders through a function (see R__reports.sql) and reads none of them.
alter table licence_order enable row level security;
create policy tenant on licence_order to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy company on licence_order as restrictive to portal_app
    using ((select app.org_type() = 'partner') or company_id = (select app.company()))
    with check ((select app.org_type() = 'partner') or company_id = (select app.company()));
-- An order that is placed inside manage mode names its session, and no other order does. Inside manage mode nobody decides
-- on orders.
create policy manage_mode_insert on licence_order as restrictive for insert to portal_app
    with check (requested_in_session is not distinct from (select app.manage_session()));
create policy manage_mode on licence_order as restrictive for update to portal_app
    using (true) with check ((select app.manage_session()) is null or status in ('REQUESTED', 'WITHDRAWN'));
grant select, insert, update on licence_order to portal_app;

create trigger distributor_entry before insert or update on licence_order
    for each statement when (app.org_type() = 'distributor_entry') execute function app.refuse_writes_before_entry();

-- An order is placed or withdrawn by a member of the selling partner, of one of its companies, or of its distributor. No
-- foreign key inside one partner can say that.
create function app.check_order_actors() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if exists (
        select from unnest(array [
            case when tg_op = 'INSERT' or new.requested_by <> old.requested_by then new.requested_by end,
            case when tg_op = 'INSERT' or new.decided_by is distinct from old.decided_by then new.decided_by end]) named
        where named is not null and not exists (
            select from public.membership m where m.id = named and app.allows_distributor(new.partner_id, m.partner_id)))
    then
        raise foreign_key_violation using message = 'the order names a member who may not act on it';
    end if;
    return new;
end $$;
revoke all on function app.check_order_actors from public;
create trigger check_actors before insert or update of requested_by, decided_by on licence_order
    for each row execute function app.check_order_actors();

-- The words that an order can be found by: those of its number, its purchase-order number, its company and its requester. Pattern
-- operators (LIKE, trigrams, text search) are not leakproof, so row-level security keeps them out of an index; comparing
-- whole texts is leakproof. A search therefore looks for words by how they begin, in byte order.
create table order_word (
    partner_id uuid not null references partner (id),
    order_id   uuid not null,
    word       text collate "C" not null,
    company_id uuid not null,
    primary key (partner_id, order_id, word),
    foreign key (partner_id, order_id) references licence_order (partner_id, id)
);
create index order_word_by_word on order_word (partner_id, word, order_id);

alter table order_word enable row level security;
create policy tenant on order_word for select to portal_app using (partner_id = (select app.partner()));
create policy company on order_word as restrictive to portal_app
    using ((select app.org_type() = 'partner') or company_id = (select app.company()));
grant select on order_word to portal_app;

-- White space and ASCII punctuation separate words. portal.orders.OrderSearch splits what is searched for in the same way.
create function app.split_order_words(o licence_order, company_name text) returns setof text
    language sql immutable set search_path = pg_catalog, public, pg_temp
as $$
    select distinct word from regexp_split_to_table(
        lower(concat_ws(' ', o.number, ltrim(substr(o.number, 5), '0'), o.purchase_order_number, o.requested_by_name,
            company_name)), '[][\s!"#$%&''()*+,./:;<=>?@\\^_`{|}~-]+') word
    where word <> ''
$$;

-- The database keeps the words itself, with the owner's rights, so that they always match their order.
create function app.update_order_words() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    delete from public.order_word where partner_id = new.partner_id and order_id = new.id;
    insert into public.order_word (partner_id, order_id, word, company_id)
    select c.partner_id, new.id, word, c.id from public.company c, app.split_order_words(new, c.name) word
    where c.partner_id = new.partner_id and c.id = new.company_id;
    return null;
end $$;
revoke all on function app.split_order_words, app.update_order_words from public;
create trigger order_words_of_new after insert on licence_order
    for each row execute function app.update_order_words();
create trigger order_words_of_changed after update on licence_order for each row
    when ((old.number, old.purchase_order_number, old.requested_by_name)
        is distinct from (new.number, new.purchase_order_number, new.requested_by_name))
    execute function app.update_order_words();
