package portal.tenancy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Resolves a verified token to its memberships, through the two functions that may read before a scope exists. A
 * person's first sign-in accepts the open invitations to its verified e-mail; a service account has only the membership
 * that it was confirmed for. The access given by licences is part of the same answer, to save a round trip on every
 * request.
 */
@ApplicationScoped
class Memberships {

    private static final String OF_PERSON = "select * from app.access_of_person(?, ?, ?, ?, ?, ?)";
    private static final String OF_CLIENT = "select * from app.memberships_of_client(?, ?, ?, ?)";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Clock clock;

    List<MembershipChoice> of(JsonWebToken token, OrgType orgType) {
        // A single statement is a transaction by itself: one round trip instead of two, on every request.
        boolean isPerson = ServiceAccount.of(token).isEmpty();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(isPerson ? OF_PERSON : OF_CLIENT)) {
            bind(statement, token, orgType, isPerson);
            return read(statement, orgType, token.getClaim("azp"), isPerson);
        } catch (SQLException failure) {
            throw new IllegalStateException("The memberships of a token could not be read", failure);
        }
    }

    private void bind(PreparedStatement statement, JsonWebToken token, OrgType orgType, boolean isPerson)
            throws SQLException {
        int next = 1;
        statement.setString(next++, token.getIssuer());
        statement.setString(next++, token.getSubject());
        statement.setString(next++, orgType.claim());
        if (isPerson) {
            statement.setString(next++, token.getClaim("email"));
            statement.setBoolean(next++, Boolean.TRUE.equals(token.<Object>getClaim("email_verified")));
            statement.setObject(next, clock.instant().atOffset(ZoneOffset.UTC));
        } else {
            statement.setString(next, token.getClaim("client_id"));
        }
    }

    private static List<MembershipChoice> read(
            PreparedStatement statement, OrgType orgType, String client, boolean gated) throws SQLException {
        var found = new ArrayList<MembershipChoice>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                var roles = Stream.of((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
                var scope = new Scope(
                        orgType,
                        uuid(row, "partner_id"),
                        uuid(row, "company_id"),
                        uuid(row, "membership_id"),
                        row.getString("name"),
                        roles,
                        null,
                        client);
                found.add(new MembershipChoice(
                        scope, row.getString("organisation"), gated ? admission(scope, row) : LicenceGate.NOT_GATED));
            }
        }
        return List.copyOf(found);
    }

    private static LicenceGate admission(Scope scope, ResultSet row) throws SQLException {
        return LicenceGate.of(scope, access(row, "company"), access(row, "learner"));
    }

    private static Access access(ResultSet row, String whose) throws SQLException {
        var reason = row.getString(whose + "_reason");
        var until = row.getObject(whose + "_until", OffsetDateTime.class);
        return reason == null
                ? Access.NOT_GATED
                : Access.of(AccessReason.valueOf(reason), until == null ? null : until.toInstant());
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
