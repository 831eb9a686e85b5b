-- Which files a company's managers upload, and what they plan with them, is about learners: no business of the partner's.
alter policy learners on audit_entry
    using ((select app.org_type()) = 'customer'
        or subject_type not in ('MEMBER', 'ALLOCATION', 'CSV_UPLOAD', 'RENEWAL_PLAN', 'LEARNER_PLAN')
        or subject_type = 'MEMBER' and exists (
            select from membership m where m.partner_id = audit_entry.partner_id and m.id = audit_entry.subject_id));
