package portal.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import portal.tenancy.CurrentScope;
import portal.tenancy.Scope;

/** The stored keys and answers of the acting member. */
@ApplicationScoped
class IdempotencyKeys {

    static final Duration KEPT = Duration.ofHours(24);

    record Stored(byte[] requestHash, String answer) {}

    @Inject
    EntityManager entities;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    /** Claims the key; false if a live claim exists. Waits for a simultaneous claim to commit or roll back. */
    boolean claim(String operation, String key, byte[] requestHash) {
        var now = clock.instant();
        return ofActor("""
                insert into idempotency_key as claimed (partner_id, actor_id, operation, key, request_hash, created_at)
                values (:partner, :actor, :operation, :key, :hash, :now)
                on conflict (partner_id, actor_id, operation, key)
                do update set request_hash = excluded.request_hash, answer = null, created_at = excluded.created_at
                where claimed.created_at < :oldest""", operation, key)
                        .setParameter("hash", requestHash)
                        .setParameter("now", now)
                        .setParameter("oldest", now.minus(KEPT))
                        .executeUpdate()
                == 1;
    }

    void store(String operation, String key, String answer) {
        ofActor("""
                update idempotency_key set answer = cast(:answer as jsonb)
                where partner_id = :partner and actor_id = :actor and operation = :operation and key = :key""", operation, key).setParameter("answer", answer).executeUpdate();
    }

    Stored find(String operation, String key) {
        var row = (Tuple) scoped(entities.createNativeQuery("""
                select request_hash, cast(answer as text) as answer from idempotency_key
                where partner_id = :partner and actor_id = :actor and operation = :operation and key = :key""", Tuple.class), operation, key)
                .getSingleResult();
        return new Stored(row.get("request_hash", byte[].class), row.get("answer", String.class));
    }

    private jakarta.persistence.Query ofActor(String sql, String operation, String key) {
        return scoped(entities.createNativeQuery(sql), operation, key);
    }

    private jakarta.persistence.Query scoped(jakarta.persistence.Query query, String operation, String key) {
        Scope scope = currentScope.require();
        return query.setParameter("partner", scope.partnerId())
                .setParameter("actor", scope.actorId())
                .setParameter("operation", operation)
                .setParameter("key", key);
    }
}
