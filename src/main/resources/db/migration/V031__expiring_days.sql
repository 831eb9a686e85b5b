-- How many days before its end a licence counts as expiring, for all companies of a partner.
alter table partner add column expiring_days integer not null default 30 check (expiring_days between 1 and 365);
