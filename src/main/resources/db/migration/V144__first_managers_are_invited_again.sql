-- Who was invited to manage a partner that nobody has come to manage yet, and what became of the last mail to them: without a
-- status, it is about to be written. For the operator, who named them and otherwise sees no members of partners. Whoever asks
-- goes before who asks next.
create function app.awaited_managers(of_partner uuid)
    returns table (member_id uuid, mail_status text, mail_tried_at timestamptz)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    awaited uuid[];
begin
    if app.org_type() <> 'operator' or of_partner = app.partner() then
        return;
    end if;
    perform from public.membership m
    where m.partner_id = of_partner and m.company_id is null and m.status = 'INVITED' and 'PARTNER_MANAGER' = any (m.roles)
    order by m.id for no key update;
    awaited := array (
        select m.id from public.membership m
        where m.partner_id = of_partner and m.company_id is null and m.status = 'INVITED' and m.email is not null
            and 'PARTNER_MANAGER' = any (m.roles)
            and not exists (select from public.membership j
                where j.partner_id = of_partner and j.company_id is null and j.joined_at is not null
                    and 'PARTNER_MANAGER' = any (j.roles)));
    return query
        select invited.id,
            case when not exists (select from public.notice n
                where n.partner_id = of_partner and n.subject_id = invited.id and n.status = 'PLANNED') then d.status end,
            coalesce(d.last_attempt_at, d.created_at)
        from unnest(awaited) invited (id)
        left join lateral (
            select l.status, l.last_attempt_at, l.created_at from public.delivery l
            where l.partner_id = of_partner and l.recipient_id = invited.id
            order by l.created_at desc, l.id desc limit 1) d on true
        order by invited.id;
end $$;
revoke all on function app.awaited_managers from public;
grant execute on function app.awaited_managers to portal_app;
