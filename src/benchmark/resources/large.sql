-- The data set "large", in one transaction, around the partners and companies that are there already.
-- Everything goes through the constraints that guard the product's own rows. large.companies is set by the caller.
insert into product (id, code, name, deliveries, created_at)
select gen_random_uuid(), 'LARGE-' || n, 'Large product ' || n, '{SEATS}', now() from generate_series(1, 2) n;

insert into partner (id, name, created_at)
select gen_random_uuid(), 'Large partner ' || n, now() from generate_series(2, 50) n;

insert into partner_product (partner_id, product_id, created_at)
select r.id, p.id, now() from partner r, product p where r.kind = 'PARTNER' and p.code like 'LARGE-%';

insert into company (partner_id, id, account_number, name, time_zone, language, status, created_at)
select r.id, gen_random_uuid(), (8000000000 + row_number() over ())::text, 'Large company ' || n, 'Europe/Berlin', 'en',
    'ACTIVE', now() - n * interval '1 hour'
from partner r, generate_series(1, current_setting('large.companies')::int) n where r.kind = 'PARTNER';

create temp table client on commit drop as
select partner_id, id, gen_random_uuid() as manager_id, row_number() over (order by created_at, id) as n from company;

insert into membership (partner_id, id, company_id, email, name, language, roles, status, created_at)
select partner_id, manager_id, id, 'manager-' || n || '@large.example', 'Large manager ' || n, 'en',
    '{CUSTOMER_MANAGER}', 'INVITED', now()
from client;

create temp table learner on commit drop as
select c.partner_id, c.id as company_id, gen_random_uuid() as id, l as n, c.n as company
from client c, generate_series(0, 99) l;
create index on learner (partner_id, company_id, n);
analyze learner;

insert into membership (partner_id, id, company_id, email, name, language, roles, status, created_at)
select partner_id, id, company_id, 'learner-' || company || '-' || n || '@large.example', 'Large learner ' || n, 'en',
    '{LEARNER}', 'INVITED', now() - n * interval '1 minute'
from learner;

-- Ten orders each: two products, and of each five years that follow each other. The last two of them are valid.
create temp table purchase on commit drop as
select c.partner_id, c.id as company_id, c.manager_id, k, gen_random_uuid() as order_id, gen_random_uuid() as id,
    p.id as product_id, at.starts_at, at.starts_at + interval '1 year' as ends_at,
    row_number() over () as n
from client c cross join generate_series(0, 9) k
join product p on p.code = 'LARGE-' || (k % 2 + 1)
cross join lateral (select date_trunc('day', now()) - interval '40 days' - (c.n % 300) * interval '1 day'
    - (k / 2) * interval '1 year' + c.n * interval '1 second' as starts_at) at;

insert into licence_order (partner_id, id, company_id, number, product_id, quantity, purchase_order_number, status,
    requested_by, requested_by_name, requested_at, decided_at)
select partner_id, order_id, company_id, 'LARGE-' || n, product_id, 30, 'PO-' || n, 'ASSIGNED', manager_id,
    'Large manager', starts_at - interval '1 day', starts_at
from purchase;

insert into assignment (partner_id, id, company_id, order_id, product_id, quantity, seat_count, starts_at,
    licence_expires_at, assigned_at)
select partner_id, id, company_id, order_id, product_id, 30, 30, starts_at, ends_at, starts_at from purchase;

insert into free_seat (partner_id, assignment_id, number, company_id, seat_count)
select partner_id, id, s, company_id, 30 from purchase, generate_series(26, 30) s;

insert into allocation (partner_id, id, company_id, assignment_id, seat_number, seat_count, product_id, learner_id,
    starts_at, ends_at)
select p.partner_id, gen_random_uuid(), p.company_id, p.id, s, 30, p.product_id, l.id, p.starts_at, p.ends_at
from purchase p cross join generate_series(1, 25) s
join learner l on l.partner_id = p.partner_id and l.company_id = p.company_id and l.n = (p.k / 2 * 25 + s - 1) % 100;
