package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import portal.kernel.Ids;
import portal.tenancy.ServiceAccount;

/** The confirmation codes of enrolled integrations. The database compares them; their hashes are never read. */
@ApplicationScoped
class IntegrationConfirmations {

    @Inject
    EntityManager entities;

    @Inject
    IntegrationConfig config;

    /** Stores a member's code, replacing an earlier one. */
    void store(UUID partnerId, UUID memberId, ConfirmationCode code, Instant expiresAt) {
        entities.createNativeQuery(
                        "delete from integration_confirmation where partner_id = :partner and member_id = :member")
                .setParameter("partner", partnerId)
                .setParameter("member", memberId)
                .executeUpdate();
        entities.createNativeQuery("""
                insert into integration_confirmation (partner_id, member_id, code_hash, expires_at)
                values (:partner, :member, :hash, :expiresAt)""")
                .setParameter("partner", partnerId)
                .setParameter("member", memberId)
                .setParameter("hash", code.hash())
                .setParameter("expiresAt", expiresAt)
                .executeUpdate();
    }

    /**
     * Links the service account to the membership of the code. Returns empty and counts the attempt if there is none.
     */
    @SuppressWarnings("unchecked")
    Optional<Confirmation> confirm(ServiceAccount account, ConfirmationCode code, Instant now) {
        List<Tuple> found = entities.createNativeQuery("""
                select membership_id, organisation from app.confirm_integration(
                    :issuer, :subject, :orgType, :client, :hash, :most, :entry, :now)""", Tuple.class)
                .setParameter("issuer", account.issuer())
                .setParameter("subject", account.subject())
                .setParameter("orgType", account.orgType().claim())
                .setParameter("client", account.clientId())
                .setParameter("hash", code.hash())
                .setParameter("most", config.wrongCodes())
                .setParameter("entry", Ids.next())
                .setParameter("now", now)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row ->
                        new Confirmation(row.get("membership_id", UUID.class), row.get("organisation", String.class)));
    }
}
