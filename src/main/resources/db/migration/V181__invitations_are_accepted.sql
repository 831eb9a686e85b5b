-- Who invited or added the member: shown to the person who is invited.
alter table membership add column invited_by uuid default app.actor();

-- One verified person credential → that person's live memberships of one organisation type. The first sign-in of a person
-- without any membership links the pair (issuer, subject) once and takes up the oldest open invitation to the verified address;
-- every further invitation waits until the person accepts it. Of several first requests at once, one takes up the invitation
-- and the others, which waited for its row of person, find the membership.
create or replace function app.memberships_of_person(
    token_issuer text, token_subject text, token_org_type text, token_email text, email_verified boolean, at timestamptz)
    returns table (partner_id uuid, company_id uuid, membership_id uuid, person_id uuid, roles text[],
        name text, organisation text)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    known public.person;
    oldest public.membership;
    address text := case when email_verified then lower(token_email) end;
begin
    select * into known from public.person p where p.issuer = token_issuer and p.subject = token_subject;
    if address is not null and (known.id is null or known.email = address)
        and not exists (select from public.membership m where m.person_id = known.id and m.status = 'ACTIVE')
    then
        select m.* into oldest from public.membership m
        where m.email = address and m.status = 'INVITED' and app.org_type_of(m) = token_org_type
        order by m.created_at, m.id limit 1;
        if oldest.id is not null then
            insert into public.person (issuer, subject, email, linked_at)
            values (token_issuer, token_subject, address, at)
            on conflict (issuer, subject) do update set issuer = excluded.issuer
            returning * into known;
            if known.email = address
                and not exists (select from public.membership m where m.person_id = known.id and m.status = 'ACTIVE')
            then
                update public.membership m
                set status = 'ACTIVE', person_id = known.id, joined_at = at, version = version + 1
                where m.partner_id = oldest.partner_id and m.id = oldest.id and m.status = 'INVITED' and m.email = address;
            end if;
        elsif known.id is null then
            select * into known from public.person p where p.issuer = token_issuer and p.subject = token_subject;
        end if;
    end if;
    return query
        select m.partner_id, m.company_id, m.id, m.person_id, m.roles, m.name, coalesce(c.name, p.name)
        from public.membership m
        join public.partner p on p.id = m.partner_id
        left join public.company c on c.partner_id = m.partner_id and c.id = m.company_id
        where m.person_id = known.id and m.status = 'ACTIVE' and app.org_type_of(m) = token_org_type
        order by m.created_at, m.id;
end $$;

-- Invitations that a person has declined: the answer can be repeated.
create index membership_declined on membership (person_id) where status = 'REMOVED' and joined_at is null;

-- The same credential → the invitations that wait for the person's answer, the oldest first; or the one that is sought, if it
-- waits or the person has answered it: an answer can be repeated. Only those to the address with which the person was linked,
-- as long as the token has the same one.
create function app.invitations_of_person(
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

-- The person accepts or declines one of these: within the scope of the invitation's organisation, whose trail says so. False
-- if it is not open to this person, nor answered so by the same person before. The person's row is locked, so that two answers
-- do not pass each other.
create function app.answer_invitation(
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
revoke all on function app.invitations_of_person, app.answer_invitation from public;
grant execute on function app.invitations_of_person, app.answer_invitation to portal_app;
