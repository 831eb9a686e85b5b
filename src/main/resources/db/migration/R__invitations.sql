-- Functions that no table needs. Flyway runs this file again whenever it has changed. Before a function whose arguments or
-- result change, write "drop function if exists app.name(old argument types);".

-- Returns the invitations that wait for the person's answer, the oldest first. With "sought", returns that one alone, also if
-- the person has answered it already, so that an answer can be repeated. Finds only invitations to the address with which the
-- person was linked, as long as the token carries the same address.
create or replace function app.invitations_of_person(
    token_issuer text, token_subject text, token_org_type text, token_email text, email_verified boolean, sought uuid,
    at_most integer)
    returns table (partner_id uuid, company_id uuid, membership_id uuid, status text, roles text[], name text,
        organisation text, partner text, invited_by text, invited_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with known as (
        select k.id, k.email from public.person k
        where k.issuer = token_issuer and k.subject = token_subject and k.email = lower(token_email) and email_verified),
    found as (
        select m.* from known join public.membership m on m.email = known.email and m.status = 'INVITED'
        where sought is null or m.id = sought
        union all
        select m.* from known join public.membership m on m.person_id = known.id and m.status <> 'REMOVED'
        where m.id = sought
        union all
        select m.* from known join public.membership m
            on m.person_id = known.id and m.status = 'REMOVED' and m.joined_at is null
        where m.id = sought)
    select m.partner_id, m.company_id, m.id, m.status, m.roles, m.name, coalesce(c.name, p.name),
        case when c.id is not null then p.name end, inviter.name, m.created_at
    from found m
    join public.partner p on p.id = m.partner_id
    left join public.company c on c.partner_id = m.partner_id and c.id = m.company_id
    left join public.membership inviter on inviter.id = m.invited_by
        and inviter.partner_id in (m.partner_id, p.parent_id, '00000000-0000-7000-8000-000000000000')
    where case
        when m.company_id is not null then 'customer'
        when m.partner_id = '00000000-0000-7000-8000-000000000000' then 'operator'
        else 'partner' end = token_org_type
    order by m.created_at, m.id limit at_most
$$;

-- The person accepts or declines an invitation, in the scope of the inviting organisation, whose audit trail records it. False
-- if the invitation is not open to this person. Locks the person's row, so that two answers come one after the other.
create or replace function app.answer_invitation(
    token_issuer text, token_subject text, token_email text, invitation uuid, accepted boolean, at timestamptz)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    answering uuid;
begin
    select p.id into answering from public.person p
    where p.issuer = token_issuer and p.subject = token_subject and p.email = lower(token_email)
    for no key update;
    update public.membership m
    set status = case when accepted then 'ACTIVE' else 'REMOVED' end, person_id = answering, version = version + 1,
        joined_at = case when accepted then at end, removed_at = case when not accepted then at end
    where m.partner_id = app.partner() and m.company_id is not distinct from app.company() and m.id = invitation
        and m.status = 'INVITED' and m.email = lower(token_email) and answering is not null;
    return found;
end $$;

-- Takes a client's verified token and a confirmation code, activates the one membership that both belong to, and adds an entry
-- to its partner's audit trail. Returns no row for any refusal, whatever the reason; a refusal counts as a wrong try for every
-- waiting enrolment of the client id. Repeating a confirmation returns the same membership.
create or replace function app.confirm_integration(
    token_issuer text, token_subject text, token_org_type text, token_client text,
    hash bytea, most_tries integer, entry uuid, at timestamptz)
    returns table (partner_id uuid, membership_id uuid, organisation text)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    enrolled public.membership;
    account uuid;
begin
    -- Attempts for one client id come one after the other, and none while a partner replaces its code.
    perform from public.membership m where m.client_id = token_client and m.status = 'INVITED'
    order by m.partner_id, m.id for no key update;

    return query
        select m.partner_id, m.id, p.name
        from public.person k
        join public.membership m on m.person_id = k.id
        join public.integration_confirmation c on c.partner_id = m.partner_id and c.member_id = m.id
        join public.partner p on p.id = m.partner_id
        where k.issuer = token_issuer and k.subject = token_subject and m.client_id = token_client
            and m.status = 'ACTIVE' and app.org_type_of(m) = token_org_type and c.code_hash = hash;
    if found then
        return;
    end if;

    select m.* into enrolled
    from public.membership m
    join public.integration_confirmation c on c.partner_id = m.partner_id and c.member_id = m.id
    where m.client_id = token_client and m.status = 'INVITED' and app.org_type_of(m) = token_org_type
        and c.code_hash = hash and c.expires_at > at and c.wrong_tries < most_tries
        and not exists (
            select from public.membership o
            where o.client_id = token_client and o.partner_id <> m.partner_id and o.joined_at is not null);
    if enrolled.id is not null then
        begin
            insert into public.person (issuer, subject, linked_at) values (token_issuer, token_subject, at)
            on conflict (issuer, subject) do update set issuer = excluded.issuer
            returning id into account;
            perform set_config('app.now', at::text, true);
            update public.membership m
            set status = 'ACTIVE', person_id = account, joined_at = at, version = m.version + 1
            where m.partner_id = enrolled.partner_id and m.id = enrolled.id;
            insert into public.audit_entry (partner_id, id, actor_id, actor_partner_id, acting_for_id, manage_session_id,
                client, action, subject_type, subject_id, details, at)
            values (enrolled.partner_id, entry, enrolled.id, enrolled.partner_id, null, null,
                token_client, 'confirmIntegration', 'MEMBER', enrolled.id,
                jsonb_build_object('clientId', token_client), at);
            return query select p.id, enrolled.id, p.name from public.partner p where p.id = enrolled.partner_id;
            return;
        exception when exclusion_violation or unique_violation then
            null; -- Another partner's enrolment was confirmed at the same moment.
        end;
    end if;

    update public.integration_confirmation c set wrong_tries = c.wrong_tries + 1
    from public.membership m
    where m.partner_id = c.partner_id and m.id = c.member_id and m.client_id = token_client and m.status = 'INVITED'
        and c.wrong_tries < most_tries;
end $$;

-- The invited managers of a partner that no manager has joined yet, and the status of the last mail to each: null while a
-- mail is about to be written. For the operator, who invited them and sees no other members of partners. Callers lock the
-- memberships, so they come one after the other.
create or replace function app.pending_managers(of_partner uuid)
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

revoke all on function app.invitations_of_person, app.answer_invitation, app.confirm_integration, app.pending_managers
    from public;
grant execute on function app.invitations_of_person, app.answer_invitation, app.confirm_integration, app.pending_managers
    to portal_app;
