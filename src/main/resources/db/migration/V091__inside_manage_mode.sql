-- What the partner may not do inside manage mode, below the API: decide on orders, and touch members other than learners.
create policy manage_mode on assignment as restrictive for insert to portal_app
    with check ((select app.manage_session()) is null);

create policy manage_mode on licence_order as restrictive for update to portal_app
    using (true) with check ((select app.manage_session()) is null or status in ('REQUESTED', 'WITHDRAWN'));

create policy manage_mode on membership as restrictive for insert to portal_app
    with check ((select app.manage_session()) is null or roles = array ['LEARNER']);

-- A policy sees the old row or the new one; that nothing but the place as a learner changes takes both.
create function app.learners_only() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    if array_remove(old.roles, 'LEARNER') <> array_remove(new.roles, 'LEARNER')
        or old.roles <> array ['LEARNER'] and (old.status, old.email, old.client_id, old.person_id, old.name, old.company_id)
            is distinct from (new.status, new.email, new.client_id, new.person_id, new.name, new.company_id)
    then
        raise insufficient_privilege using message = 'inside manage mode only learners are changed';
    end if;
    return new;
end $$;
revoke all on function app.learners_only() from public;
create trigger manage_mode before update on membership for each row
    when (app.manage_session() is not null) execute function app.learners_only();

-- On whose behalf: an order that is placed inside manage mode names its session, and no other does.
alter table licence_order
    add foreign key (partner_id, requested_in_session) references manage_session (partner_id, id);
create policy manage_mode_insert on licence_order as restrictive for insert to portal_app
    with check (requested_in_session is not distinct from (select app.manage_session()));
