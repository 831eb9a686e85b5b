-- Mails that somebody caused, as far as they count against a limit. An address is kept as a hash, a row for about a day.
create table caused_mail (
    partner_id  uuid        not null references partner (id),
    id          uuid        not null default gen_random_uuid(),
    company_id  uuid,
    kind        text        not null,
    counts_at   timestamptz not null,
    address_key bytea,
    goes_at     timestamptz not null,
    primary key (partner_id, id)
);
comment on column caused_mail.partner_id is 'whose member caused it: a distributor''s own partner in its resellers'' companies';
comment on column caused_mail.company_id is 'the company in which it was caused; null for the partner itself';
comment on column caused_mail.counts_at is 'the place in the partner''s day that the mail takes';
comment on column caused_mail.goes_at is 'when it goes out: later than that if the address has had its share from everybody';
create index caused_mail_by_time on caused_mail (partner_id, counts_at);
create index caused_mail_by_address on caused_mail (address_key, goes_at) where address_key is not null;
create index caused_mail_over on caused_mail (greatest(counts_at, goes_at));
-- No role reads it; the function below is the only way in.
alter table caused_mail enable row level security;

-- Counts a mail that the actor causes, and answers when it may go out, or which limit refuses it and until when.
--
-- In any 24 hours a partner's people cause so many mails, and so many of those are invitations. Mails with patience are refused
-- once they would wait longer than that; those without always get a place, however late. Of mails that are limited by address, an
-- organisation causes so many to one address, and is told when there are no more. All organisations together cause no more than
-- that either: of this nobody is told, a mail beyond it waits.
--
-- Two who could be refused count one after the other. What is never refused waits for nobody; a few at the same moment may share
-- the last place.
create function app.cause_mail(of_kind text, of_partner uuid, of_member uuid, of_address text, at timestamptz, patience interval,
    mails integer, invitations integer, per_address integer, out refused text, out place timestamptz)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    charged uuid := app.actor_partner();
    organisation uuid := app.company();
    day constant interval := interval '24 hours';
    whom bytea;
    goes timestamptz;
begin
    if charged is null then
        raise insufficient_privilege using message = 'a mail is caused by somebody';
    end if;
    if patience is not null then
        perform pg_advisory_xact_lock(hashtextextended('caused_mail of ' || charged, 0));
    end if;
    delete from public.caused_mail c where c.ctid = any (array (
        select o.ctid from public.caused_mail o where greatest(o.counts_at, o.goes_at) <= cause_mail.at - day
        order by greatest(o.counts_at, o.goes_at) limit 20 for update skip locked));

    place := greatest(at, (select c.counts_at + day from public.caused_mail c
        where c.partner_id = charged and c.counts_at > cause_mail.at - day
        order by c.counts_at desc offset greatest(mails, 1) - 1 limit 1));
    if place > at + patience then
        refused := 'MAILS';
        return;
    end if;
    goes := place;

    if invitations is not null then
        place := (select c.counts_at + day from public.caused_mail c
            where c.partner_id = charged and c.counts_at > cause_mail.at - day and c.kind = of_kind
            order by c.counts_at desc offset greatest(invitations, 1) - 1 limit 1);
        if place is not null then
            refused := 'INVITATIONS';
            return;
        end if;
    end if;

    if per_address is not null then
        whom := sha256(convert_to(coalesce(of_address, (select m.email from public.membership m
            where m.partner_id = of_partner and m.id = of_member)), 'UTF8'));
    end if;
    if whom is not null then
        perform pg_advisory_xact_lock(hashtextextended('caused_mail to ' || encode(whom, 'hex'), 0));
        place := (select c.counts_at + day from public.caused_mail c
            where c.address_key = whom and c.partner_id = charged and c.company_id is not distinct from organisation
                and c.counts_at > cause_mail.at - day
            order by c.counts_at desc offset greatest(per_address, 1) - 1 limit 1);
        if place is not null then
            refused := 'ADDRESS';
            return;
        end if;
        place := greatest(goes, (select c.goes_at + day from public.caused_mail c
            where c.address_key = whom and c.goes_at > cause_mail.at - day
            order by c.goes_at desc offset greatest(per_address, 1) - 1 limit 1));
    else
        place := goes;
    end if;

    insert into public.caused_mail (partner_id, company_id, kind, counts_at, address_key, goes_at)
    values (charged, organisation, of_kind, goes, whom, place);
end $$;
revoke all on function app.cause_mail from public;
grant execute on function app.cause_mail to portal_app;

-- Until when a limit holds a notice that is owed already.
alter table notice add column held_until timestamptz;
drop index notice_due;
create index notice_due on notice (greatest(due_at, held_until)) where status = 'PLANNED';

-- As before (V122), and held like any other notice.
drop function app.tell_actors_partner(uuid, uuid);
create function app.tell_actors_partner(notice_id uuid, of_request uuid, held_until timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into public.notice (partner_id, id, kind, subject_id, audience, member_id, facts, due_at, status, created_at,
        held_until)
    select d.id, notice_id, 'PARTNER_ACCESS_APPROVED', r.id, 'MEMBER', r.requested_by, jsonb_build_object(
            'partner', d.name, 'company', c.name, 'approver', r.approved_by_name, 'approverId', r.approved_by,
            'reason', r.reason, 'hours', trunc(extract(epoch from r.approved_until - r.approved_at) / 3600)::text),
        r.approved_at, 'PLANNED', r.approved_at, tell_actors_partner.held_until
    from public.partner_access_request r
    join public.company c on c.partner_id = r.partner_id and c.id = r.company_id
    join public.partner d on d.id = r.actor_partner_id
    where r.partner_id = app.partner() and r.company_id = app.company() and r.id = of_request
        and r.actor_partner_id <> r.partner_id and r.approved_by = app.actor()
        and app.org_type() = 'customer' and app.manage_session() is null
    on conflict do nothing;
end $$;
revoke all on function app.tell_actors_partner from public;
grant execute on function app.tell_actors_partner to portal_app;
