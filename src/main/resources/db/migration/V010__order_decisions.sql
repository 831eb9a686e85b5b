-- Who decided on an order and why it was declined, and who took its licences back.
alter table licence_order
    add column requested_in_session uuid,
    add column decided_by           uuid,
    add column decided_by_name      text,
    add column rejection_reason     text check (length(rejection_reason) between 1 and 500),
    add column refunded_at          timestamptz,
    add column refunded_by          uuid,
    add column refunded_by_name     text,
    add foreign key (partner_id, decided_by) references membership (partner_id, id),
    add foreign key (partner_id, refunded_by) references membership (partner_id, id),
    add check ((status = 'REJECTED') = (rejection_reason is not null)),
    add check ((status = 'REFUNDED') = (refunded_at is not null)),
    add check ((decided_by is null) = (decided_by_name is null)),
    add check ((refunded_at is null) = (refunded_by is null)),
    add check ((refunded_by is null) = (refunded_by_name is null));

-- What a notice was planned for may fall away before it is due. That is all that the application may do to a notice.
grant update (status) on notice to portal_app;
create policy supersede on notice as restrictive for update to portal_app
    using (status = 'PLANNED') with check (status = 'SUPERSEDED');
create index notice_planned_by_subject on notice (partner_id, subject_id) where status = 'PLANNED';
