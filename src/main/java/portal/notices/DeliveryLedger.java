package portal.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.kernel.Ids;

/**
 * The relay's side of the ledger, under the restricted database role {@code portal_relay}. Every method is a
 * transaction of its own; several relays can share one ledger.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class DeliveryLedger {

    @Inject
    @DataSource("relay")
    AgroalDataSource dataSource;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "portal.mail.message-id-domain")
    String messageIdDomain;

    /** Turns due notices into one delivery per current recipient. Returns how many notices were expanded. */
    public int expandDue(Instant now, int atMost) {
        return with(LedgerSql.EXPAND, statement -> {
            set(statement, 1, now);
            statement.setInt(2, atMost);
            set(statement, 3, now);
            statement.setString(4, messageIdDomain);
            set(statement, 5, now);
            set(statement, 6, now);
            try (var counted = statement.executeQuery()) {
                counted.next();
                return counted.getInt(1);
            }
        });
    }

    /** Leases the delivery that is due longest until {@code now + lease}; expired leases are taken over. */
    public Optional<Outgoing> claim(Instant now, Duration lease) {
        return with(LedgerSql.CLAIM, statement -> {
            set(statement, 1, now);
            set(statement, 2, now);
            statement.setObject(3, Ids.next());
            set(statement, 4, now.plus(lease));
            set(statement, 5, now);
            set(statement, 6, now);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(outgoing(row)) : Optional.empty();
            }
        });
    }

    /** Records that the SMTP server has accepted the mail. */
    public void sent(Outgoing delivery, Instant now) {
        conclude(delivery, "SENT", null, now, now);
    }

    /** Records a transient failure; the mail is retried at the given instant. */
    public void retry(Outgoing delivery, String error, Instant nextAttempt) {
        conclude(delivery, "RETRY", error, null, nextAttempt);
    }

    /** Records a permanent failure. */
    public void dead(Outgoing delivery, String error, Instant now) {
        conclude(delivery, "DEAD", error, null, now);
    }

    /** Records that a mail was not sent because it is no longer true. */
    public void superseded(Outgoing delivery, Instant now) {
        conclude(delivery, "SUPERSEDED", null, null, now);
    }

    /**
     * Records the bounce of an accepted mail. Returns its status now: BOUNCED, or the one that prevented that; empty if
     * no mail has this Message-ID.
     */
    public Optional<DeliveryStatus> bounced(String messageId, String reason, Instant now) {
        return with(LedgerSql.BOUNCED, statement -> {
            set(statement, 1, now);
            statement.setString(2, reason);
            statement.setString(3, messageId);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(DeliveryStatus.valueOf(row.getString("status"))) : Optional.empty();
            }
        });
    }

    /** Returns what a relay could process at this instant. */
    public Backlog backlog(Instant now) {
        return count(LedgerSql.BACKLOG, now);
    }

    /** Returns everything unsent, including mails that wait for a retry. */
    public Backlog unsent(Instant now) {
        return count(LedgerSql.UNSENT, now);
    }

    private Backlog count(String sql, Instant now) {
        return with(sql, statement -> {
            set(statement, 1, now);
            set(statement, 2, now);
            try (var row = statement.executeQuery()) {
                row.next();
                var oldest = row.getObject(2, OffsetDateTime.class);
                var age = oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now);
                return new Backlog(row.getLong(1), age);
            }
        });
    }

    private void conclude(Outgoing delivery, String status, String error, Instant sentAt, Instant next) {
        with(LedgerSql.CONCLUDE, statement -> {
            statement.setString(1, status);
            statement.setString(2, status);
            statement.setString(3, error);
            set(statement, 4, sentAt);
            set(statement, 5, next);
            statement.setObject(6, delivery.partnerId());
            statement.setObject(7, delivery.id());
            statement.setObject(8, delivery.leaseId());
            return statement.executeUpdate();
        });
    }

    private Outgoing outgoing(ResultSet row) throws SQLException {
        return new Outgoing(
                row.getObject("partner_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("lease_id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                facts(row.getString("facts")),
                row.getString("address"),
                row.getString("name"),
                row.getString("language"),
                row.getString("message_id"),
                row.getInt("attempts"),
                row.getBoolean("untrue"));
    }

    private Map<String, Object> facts(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A notice's facts are not readable", broken);
        }
    }

    private static void set(PreparedStatement statement, int index, Instant instant) throws SQLException {
        statement.setObject(index, instant == null ? null : instant.atOffset(ZoneOffset.UTC));
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The delivery ledger could not be used", failure);
        }
    }
}
