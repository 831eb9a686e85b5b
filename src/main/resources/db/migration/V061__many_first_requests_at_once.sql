-- A first sign-in is often several requests at once. One that finds the person not yet known, and the invitation already
-- taken up by another of them, looks for the person once more: each statement sees what has been committed before it.
create or replace function app.memberships_of_person(
    token_issuer text, token_subject text, token_org_type text, token_email text, email_verified boolean, at timestamptz)
    returns table (partner_id uuid, company_id uuid, membership_id uuid, person_id uuid, roles text[],
        name text, organisation text)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    known public.person;
    address text := case when email_verified then lower(token_email) end;
begin
    select * into known from public.person p where p.issuer = token_issuer and p.subject = token_subject;
    if address is not null and (known.id is null or known.email = address) and exists (
        select from public.membership m
        where m.email = address and m.status = 'INVITED' and app.org_type_of(m) = token_org_type)
    then
        if known.id is null then
            insert into public.person (issuer, subject, email, linked_at)
            values (token_issuer, token_subject, address, at)
            on conflict (issuer, subject) do update set issuer = excluded.issuer
            returning * into known;
        end if;
        if known.email = address then
            update public.membership m set status = 'ACTIVE', person_id = known.id, joined_at = at, version = version + 1
            where m.email = address and m.status = 'INVITED' and app.org_type_of(m) = token_org_type;
        end if;
    elsif known.id is null then
        select * into known from public.person p where p.issuer = token_issuer and p.subject = token_subject;
    end if;
    return query
        select m.partner_id, m.company_id, m.id, m.person_id, m.roles, m.name, coalesce(c.name, p.name)
        from public.membership m
        join public.partner p on p.id = m.partner_id
        left join public.company c on c.partner_id = m.partner_id and c.id = m.company_id
        where m.person_id = known.id and m.status = 'ACTIVE' and app.org_type_of(m) = token_org_type
        order by m.created_at, m.id;
end $$;
