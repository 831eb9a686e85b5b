package portal.managemode;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import portal.kernel.IdType;
import portal.tenancy.ManageToken;
import portal.tenancy.ManagedScopes;
import portal.tenancy.OrgType;
import portal.tenancy.Role;
import portal.tenancy.Scope;
import portal.tenancy.SessionEndedException;

/** Checks the stored session on every request with a manage token. */
@ApplicationScoped
public class LiveSessions implements ManagedScopes {

    private static final String SQL = "select * from app.manage_scope(?, ?, ?, ?, ?)";

    /** A session that is live now. */
    public record LiveSession(Scope scope, UUID actorPartnerId, Instant expiresAt) {}

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Clock clock;

    @Override
    public Scope of(ManageToken token) {
        var session =
                find(token.sessionId(), token.companyId(), token.actorIssuer(), token.actorSubject(), token.clientId());
        if (!IdType.PARTNER.encode(session.actorPartnerId()).equals(token.actorOrganisation())) {
            throw new AuthenticationFailedException("The actor belongs elsewhere");
        }
        return session.scope();
    }

    /**
     * Returns the session with this id, company and actor.
     *
     * @throws SessionEndedException if it has ended
     * @throws AuthenticationFailedException if there is none
     */
    public LiveSession find(UUID session, UUID company, String issuer, String subject, String client) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(SQL)) {
                statement.setObject(1, session);
                statement.setObject(2, company);
                statement.setString(3, issuer);
                statement.setString(4, subject);
                statement.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
                return read(statement, session, client)
                        .orElseThrow(() -> new AuthenticationFailedException("There is no such manage session"));
            }
        });
    }

    private static Optional<LiveSession> read(PreparedStatement statement, UUID session, String client)
            throws SQLException {
        try (var row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            if (!row.getBoolean("live")) {
                throw new SessionEndedException();
            }
            var scope = new Scope(
                    OrgType.CUSTOMER,
                    uuid(row, "partner_id"),
                    uuid(row, "company_id"),
                    uuid(row, "actor_id"),
                    row.getString("actor_name"),
                    Set.of(Role.CUSTOMER_MANAGER),
                    session,
                    client,
                    uuid(row, "actor_partner_id"));
            var expiresAt = row.getObject("expires_at", OffsetDateTime.class).toInstant();
            return Optional.of(new LiveSession(scope, uuid(row, "actor_partner_id"), expiresAt));
        }
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
