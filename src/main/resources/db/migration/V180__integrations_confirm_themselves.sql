-- A partner that enrols a client id has not proved that the client is its own. Enrolling gives out a code, and the client
-- presents it with its own token; until then the membership stays INVITED and no token acts through it.
create table integration_confirmation (
    partner_id  uuid        not null,
    member_id   uuid        not null,
    code_hash   bytea       not null check (length(code_hash) = 32),
    expires_at  timestamptz not null,
    wrong_tries integer     not null default 0,
    primary key (partner_id, member_id),
    foreign key (partner_id, member_id) references membership (partner_id, id)
);
alter table integration_confirmation enable row level security;
create policy tenant on integration_confirmation to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy partners_own on integration_confirmation as restrictive to portal_app
    using ((select app.org_type()) = 'partner') with check ((select app.org_type()) = 'partner');
-- A code is stored or replaced, never read or changed: only the function below compares it and counts wrong tries.
grant select (partner_id, member_id), insert (partner_id, member_id, code_hash, expires_at), delete
    on integration_confirmation to portal_app;

-- Several partners may have enrolled the same client id; at most one of them is confirmed, and nobody learns of the others.
drop index membership_one_per_client;
create unique index membership_one_per_client on membership (partner_id, client_id)
    where status <> 'REMOVED' and client_id is not null;
create unique index membership_one_active_client on membership (client_id)
    where status = 'ACTIVE' and client_id is not null;
create index membership_unconfirmed_clients on membership (client_id) where status = 'INVITED' and client_id is not null;

-- A client id that was confirmed stays reserved for its partner, also after the membership is removed. Until now an id could
-- pass from one partner to another: it belongs to the one that has it now or had it last.
update membership m set joined_at = null
where m.client_id is not null and m.joined_at is not null and m.status = 'REMOVED' and exists (
    select from membership o
    where o.client_id = m.client_id and o.partner_id <> m.partner_id and o.joined_at is not null
        and (o.status <> 'REMOVED' or (o.joined_at, o.id) > (m.joined_at, m.id)));
alter table membership add constraint membership_client_reserved
    exclude using gist (client_id with =, partner_id with <>) where (joined_at is not null and client_id is not null);

-- One verified token of a client → the membership that it was confirmed for. A first token links nothing.
drop function app.memberships_of_client(text, text, text, text, timestamptz);
create function app.memberships_of_client(
    token_issuer text, token_subject text, token_org_type text, token_client text)
    returns table (partner_id uuid, company_id uuid, membership_id uuid, person_id uuid, roles text[],
        name text, organisation text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select m.partner_id, m.company_id, m.id, m.person_id, m.roles, m.name, p.name
    from public.person k
    join public.membership m on m.person_id = k.id
    join public.partner p on p.id = m.partner_id
    where k.issuer = token_issuer and k.subject = token_subject and m.client_id = token_client
        and m.status = 'ACTIVE' and app.org_type_of(m) = token_org_type
$$;

-- One verified token of a client and a code → the one membership that both belong to, with an audit entry in its partner's
-- trail. No row is one refusal, whatever the reason; it counts against every enrolment of this client id that waits.
-- Repeating a confirmation returns the same membership.
create function app.confirm_integration(
    token_issuer text, token_subject text, token_org_type text, token_client text,
    hash bytea, most_tries integer, entry uuid, at timestamptz)
    returns table (partner_id uuid, membership_id uuid, organisation text)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    enrolled public.membership;
    account uuid;
begin
    -- Codes are presented one after the other, and none while a partner renews its own.
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
revoke all on function app.memberships_of_client(text, text, text, text),
    app.confirm_integration(text, text, text, text, bytea, integer, uuid, timestamptz) from public;
grant execute on function app.memberships_of_client(text, text, text, text),
    app.confirm_integration(text, text, text, text, bytea, integer, uuid, timestamptz) to portal_app;
