-- What the lists of orders are sorted, divided and searched by.
alter table licence_order
    add column tab text not null generated always as (
        case status when 'REQUESTED' then 'REQUESTED' when 'ASSIGNED' then 'ASSIGNED' else 'CLOSED' end) stored,
    add column shown_quantity integer not null generated always as (
        case status when 'REFUNDED' then 0 else quantity end) stored;
create index licence_order_by_tab on licence_order (partner_id, tab, requested_at, id);
create index licence_order_by_requester on licence_order (partner_id, requested_by, requested_at, id);
create index licence_order_by_product on licence_order (partner_id, product_id, requested_at, id);
create index licence_order_by_number on licence_order (partner_id, number, id);
create index licence_order_by_purchase_order on licence_order (partner_id, purchase_order_number);
create index licence_order_by_quantity on licence_order (partner_id, shown_quantity, id);

-- The words that an order can be found by: of its number, its purchase-order number, its company and who requested it.
-- Pattern operators (like, trigrams, text search) could tell a query about rows that a policy hides, so PostgreSQL does not
-- let them choose rows by an index under row-level security; comparing whole texts is free of that. Hence words, in byte
-- order, found by how they begin.
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
    using ((select app.org_type()) = 'partner' or company_id = (select app.company()));
grant select on order_word to portal_app;

-- Everything between words: blanks and ASCII punctuation. portal.orders.OrderSearch separates by the same.
create function app.words_of(o licence_order, company_name text) returns setof text
    language sql immutable set search_path = pg_catalog, public, pg_temp
as $$
    select distinct word from regexp_split_to_table(
        lower(concat_ws(' ', o.number, ltrim(substr(o.number, 5), '0'), o.purchase_order_number, o.requested_by_name,
            company_name)), '[][\s!"#$%&''()*+,./:;<=>?@\\^_`{|}~-]+') word
    where word <> ''
$$;

-- Kept by the database, with the owner's rights, so that the words are always those of the rows.
create function app.keep_order_words() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    delete from public.order_word where partner_id = new.partner_id and order_id = new.id;
    insert into public.order_word (partner_id, order_id, word, company_id)
    select c.partner_id, new.id, word, c.id from public.company c, app.words_of(new, c.name) word
    where c.partner_id = new.partner_id and c.id = new.company_id;
    return null;
end $$;

create function app.keep_company_words() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    delete from public.order_word using public.licence_order o
    where o.partner_id = new.partner_id and o.company_id = new.id
        and order_word.partner_id = o.partner_id and order_id = o.id;
    insert into public.order_word (partner_id, order_id, word, company_id)
    select o.partner_id, o.id, word, new.id from public.licence_order o, app.words_of(o, new.name) word
    where o.partner_id = new.partner_id and o.company_id = new.id;
    return null;
end $$;
revoke all on function app.words_of, app.keep_order_words, app.keep_company_words from public;

create trigger order_words_of_new after insert on licence_order
    for each row execute function app.keep_order_words();
create trigger order_words_of_changed after update on licence_order for each row
    when ((old.number, old.purchase_order_number, old.requested_by_name)
        is distinct from (new.number, new.purchase_order_number, new.requested_by_name))
    execute function app.keep_order_words();
create trigger order_words_of_company after update on company for each row
    when (old.name is distinct from new.name) execute function app.keep_company_words();

insert into order_word (partner_id, order_id, word, company_id)
select o.partner_id, o.id, word, c.id
from licence_order o join company c on c.partner_id = o.partner_id and c.id = o.company_id,
    app.words_of(o, c.name) word;
