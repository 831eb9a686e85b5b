-- The trail is searched by company, actor, session, subject, action and time, the latest first. A partner does not learn
-- from it about learners, nor who holds which licence. The operator reads what its own people did, wherever they did it.
alter table audit_entry add column actor_partner_id uuid default app.partner();
update audit_entry a set actor_partner_id =
    coalesce((select m.partner_id from membership m where m.id = a.actor_id), a.partner_id);
alter table audit_entry alter column actor_partner_id set not null;

alter policy actor on audit_entry
    with check (actor_id = (select app.actor()) and acting_for_id is not distinct from (select app.company())
        and actor_partner_id = (select app.partner())
        and manage_session_id is not distinct from (select app.manage_session()));
create policy operator_own on audit_entry for select to portal_app
    using ((select app.org_type()) = 'operator' and actor_partner_id = (select app.partner()));
create policy learners on audit_entry as restrictive for select to portal_app
    using ((select app.org_type()) = 'customer' or subject_type not in ('MEMBER', 'ALLOCATION')
        or subject_type = 'MEMBER' and exists (
            select from membership m where m.partner_id = audit_entry.partner_id and m.id = audit_entry.subject_id));

create index audit_entry_by_actor on audit_entry (partner_id, actor_id, at, id);
create index audit_entry_by_session on audit_entry (partner_id, manage_session_id, at, id)
    where manage_session_id is not null;
create index audit_entry_by_subject on audit_entry (partner_id, subject_id, at, id);
create index audit_entry_by_action on audit_entry (partner_id, action, at, id);
create index audit_entry_by_actors_partner on audit_entry (actor_partner_id, at, id);
