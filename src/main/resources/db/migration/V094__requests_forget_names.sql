-- An erased person's name leaves the requests of either side. So the partner may touch its requests too, outside manage mode;
-- letting itself in stays impossible.
alter policy company_answers on partner_access_request using ((select app.manage_session()) is null);

create trigger company_answers before update on partner_access_request for each row
    when ((old.approved_at, old.approved_by, old.approved_until)
            is distinct from (new.approved_at, new.approved_by, new.approved_until)
        and app.org_type() <> 'customer')
    execute function app.own_say();
