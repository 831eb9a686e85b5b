-- Row by row instead of by statement: the plan of a set-based trigger is kept from when the tables were small, and is then
-- followed for ten thousand rows. A new allocation needs no look at others; a changed one looks them up by their index.
drop trigger learner_licences_of_new on allocation;
drop trigger learner_licences_of_changed on allocation;

create function app.note_learner_licence() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into public.learner_licence as kept
        (partner_id, learner_id, product_id, company_id, assignment_id, allocation_id, ends_at)
    values (new.partner_id, new.learner_id, new.product_id, new.company_id, new.assignment_id, new.id, new.ends_at)
    on conflict (partner_id, learner_id, product_id) do update set
        company_id = excluded.company_id, assignment_id = excluded.assignment_id,
        allocation_id = excluded.allocation_id, ends_at = excluded.ends_at
    where kept.ends_at <= excluded.ends_at;
    return null;
end $$;

create or replace function app.keep_learner_licences() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp set enable_seqscan = off
as $$
declare
    latest public.allocation;
begin
    select * into latest from public.allocation a
    where a.partner_id = new.partner_id and a.learner_id = new.learner_id and a.product_id = new.product_id
        and coalesce(a.closed_as, 'EXPIRED') = 'EXPIRED'
    order by a.ends_at desc limit 1;
    if latest.id is null then
        delete from public.learner_licence
        where partner_id = new.partner_id and learner_id = new.learner_id and product_id = new.product_id;
    else
        insert into public.learner_licence
            (partner_id, learner_id, product_id, company_id, assignment_id, allocation_id, ends_at)
        values (latest.partner_id, latest.learner_id, latest.product_id, latest.company_id, latest.assignment_id,
            latest.id, latest.ends_at)
        on conflict (partner_id, learner_id, product_id) do update set
            company_id = excluded.company_id, assignment_id = excluded.assignment_id,
            allocation_id = excluded.allocation_id, ends_at = excluded.ends_at;
    end if;
    return null;
end $$;
revoke all on function app.note_learner_licence() from public;

create trigger learner_licence_of_new after insert on allocation
    for each row when (coalesce(new.closed_as, 'EXPIRED') = 'EXPIRED')
    execute function app.note_learner_licence();
create trigger learner_licence_of_changed after update of closed_as, ends_at on allocation
    for each row execute function app.keep_learner_licences();
