package portal.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import portal.kernel.IdType;
import portal.kernel.Ids;

/** Appends to the audit trail, inside the transaction of the change; a change without its entry cannot be committed. */
@ApplicationScoped
public class AuditTrail {

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    ObjectMapper json;

    /**
     * Records one change.
     *
     * @param partnerId the tenant that the change concerns
     * @param companyId the company it concerns; null if none
     * @param action the API's name of the action, for example {@code requestOrder}
     * @param details facts worth reading later; never secrets, names or addresses: entries are kept after a person is
     *     erased, so they refer to people by id only
     */
    @Transactional(TxType.MANDATORY)
    public void record(
            UUID partnerId,
            UUID companyId,
            String action,
            IdType subjectType,
            UUID subjectId,
            Map<String, String> details) {
        entities.persist(
                new AuditEntry(partnerId, companyId, action, subjectType, subjectId, details, clock.instant()));
    }

    /** Records the same change, without details, for many subjects. */
    @Transactional(TxType.MANDATORY)
    public void recordAll(UUID partnerId, UUID companyId, String action, IdType subjectType, List<UUID> subjectIds) {
        recordAll(partnerId, companyId, action, subjectType, subjectIds, Map.of(), "detail", List.of());
    }

    /**
     * Records the same change of many subjects in one statement.
     *
     * @param details the details that all subjects share
     * @param each the name of the one detail that differs
     * @param values that detail of each subject, in their order; empty if nothing differs
     */
    @Transactional(TxType.MANDATORY)
    public void recordAll(
            UUID partnerId,
            UUID companyId,
            String action,
            IdType subjectType,
            List<UUID> subjectIds,
            Map<String, String> details,
            String each,
            List<String> values) {
        entities.createNativeQuery("""
                insert into audit_entry (partner_id, id, company_id, action, subject_type, subject_id, details, at)
                select :partner, entry.id, :company, :action, :type, entry.subject,
                    jsonb_strip_nulls(cast(:details as jsonb) || jsonb_build_object(:each, entry.value)), :now
                from unnest(:ids, :subjects, :values) entry (id, subject, value)""")
                .setParameter("partner", partnerId)
                .setParameter("company", companyId)
                .setParameter("action", action)
                .setParameter("type", subjectType.name())
                .setParameter(
                        "ids",
                        Stream.generate(Ids::next).limit(subjectIds.size()).toArray(UUID[]::new))
                .setParameter("subjects", subjectIds.toArray(UUID[]::new))
                .setParameter("details", write(details))
                .setParameter("each", each)
                .setParameter("values", values.toArray(String[]::new))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private String write(Map<String, String> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
