-- Why a session ended that nobody ended for its own sake: what it stood on was taken away. The trail has said so; now the
-- session says it too.
alter table manage_session add column ended_because text
    check (ended_because in ('COMPANY_DEACTIVATED', 'MANAGER_LOST', 'DISTRIBUTOR_SHUT_OUT', 'PARTNER_ACCESS_DENIED')),
    add check (ended_because is null or ended_at is not null);

-- As before (V121); and the cause, too, is said once. What has ended is filled in before the trigger is there.
drop trigger ends_once on manage_session;
update manage_session s set ended_because =
    case a.details ->> 'because'
        when 'companyDeactivated' then 'COMPANY_DEACTIVATED'
        when 'managerLost' then 'MANAGER_LOST'
        when 'distributorShutOut' then 'DISTRIBUTOR_SHUT_OUT'
        when 'partnerAccessDenied' then 'PARTNER_ACCESS_DENIED'
    end
from audit_entry a
where a.partner_id = s.partner_id and a.subject_type = 'MANAGE_SESSION' and a.subject_id = s.id
    and a.action = 'endManageSession' and s.ended_at is not null;
create trigger ends_once before update on manage_session for each row
    when ((old.ended_at, old.ended_by, old.ended_by_side, old.ended_because)
            is distinct from (new.ended_at, new.ended_by, new.ended_by_side, new.ended_because)
        and (old.ended_at is not null or new.ended_by is distinct from app.actor()))
    execute function app.ends_once();
grant update (ended_because) on manage_session to portal_app;
