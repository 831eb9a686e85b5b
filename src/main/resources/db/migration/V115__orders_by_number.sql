-- Order numbers sort as numbers: ORD-1000000 follows ORD-999999. As text it would precede it. Looking one up needs no index
-- besides the one that keeps numbers unique.
alter table licence_order add column number_value bigint not null generated always as (
    case when number ~ '^ORD-[0-9]{1,18}$' then substr(number, 5)::bigint else 0 end) stored;
drop index licence_order_by_number;
create index licence_order_by_number on licence_order (partner_id, number_value, id);
analyze licence_order;
