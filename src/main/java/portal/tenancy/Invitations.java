package portal.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;

/**
 * The invitations of the person verified by the request's token, and that person's answers, through functions that may
 * read before a scope exists. Limited to organisations of the token's kind.
 */
@ApplicationScoped
public class Invitations {

    private static final String FIND = "select * from app.invitations_of_person(?, ?, ?, ?, ?, ?, ?)";
    private static final String ANSWER = "select app.answer_invitation(?, ?, ?, ?, ?, ?)";

    /** A person as a token identifies them. */
    public record Person(
            String issuer, String subject, OrgType orgType, String email, boolean emailVerified, String client) {}

    @Inject
    AgroalDataSource dataSource;

    @Inject
    SecurityIdentity identity;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    /** Returns the calling person: FORBIDDEN for a service account, FORBIDDEN_IN_MANAGE_MODE in manage mode. */
    public Person person() {
        if (isManaged()) {
            throw new ProtocolException(Code.FORBIDDEN_IN_MANAGE_MODE, "Leave manage mode to answer invitations.");
        }
        return findPerson()
                .orElseThrow(() -> new ProtocolException(
                        Code.FORBIDDEN, "Only people are invited; service accounts are enrolled."));
    }

    private boolean isManaged() {
        return currentScope.find().filter(Scope::isManaged).isPresent();
    }

    /** Returns the calling person; empty for a service account and in manage mode. */
    public Optional<Person> findPerson() {
        return identity.getPrincipal() instanceof JsonWebToken token
                        && !isManaged()
                        && token.getClaim("client_id") == null
                ? Optional.of(person(token))
                : Optional.empty();
    }

    private static Person person(JsonWebToken token) {
        return new Person(
                token.getIssuer(),
                token.getSubject(),
                OrgType.valueOf(token.<String>getClaim("org_type").toUpperCase(Locale.ROOT)),
                token.getClaim("email"),
                Boolean.TRUE.equals(token.<Object>getClaim("email_verified")),
                token.getClaim("azp"));
    }

    /** Returns the person's unanswered invitations, the oldest first. */
    public List<Invitation> open(Person person, int atMost) {
        return find(person, null, atMost);
    }

    /** Returns the invitation of this membership, if it is the person's to answer or answered by the person. */
    public Optional<Invitation> find(Person person, UUID membershipId) {
        return find(person, membershipId, 1).stream().findFirst();
    }

    private List<Invitation> find(Person person, UUID sought, int atMost) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, person.issuer());
            statement.setString(2, person.subject());
            statement.setString(3, person.orgType().claim());
            statement.setString(4, person.email());
            statement.setBoolean(5, person.emailVerified());
            statement.setObject(6, sought);
            statement.setInt(7, atMost);
            return read(person, statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The invitations of a person could not be read", failure);
        }
    }

    private static List<Invitation> read(Person person, PreparedStatement statement) throws SQLException {
        var found = new ArrayList<Invitation>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                var scope = new Scope(
                        person.orgType(),
                        row.getObject("partner_id", UUID.class),
                        row.getObject("company_id", UUID.class),
                        row.getObject("membership_id", UUID.class),
                        row.getString("name"),
                        roles(row),
                        null,
                        person.client());
                found.add(new Invitation(
                        scope,
                        state(row.getString("status")),
                        row.getString("organisation"),
                        row.getString("partner"),
                        row.getString("invited_by"),
                        row.getObject("invited_at", OffsetDateTime.class).toInstant()));
            }
        }
        return List.copyOf(found);
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Invitation.State state(String status) {
        return switch (status) {
            case "INVITED" -> Invitation.State.OPEN;
            case "ACTIVE" -> Invitation.State.ACCEPTED;
            default -> Invitation.State.DECLINED;
        };
    }

    /**
     * Stores the person's answer in the current transaction, which acts in the invitation's organisation; returns false
     * if it is not open.
     */
    public boolean answer(Person person, UUID membershipId, boolean accepted) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ANSWER)) {
            statement.setString(1, person.issuer());
            statement.setString(2, person.subject());
            statement.setString(3, person.email());
            statement.setObject(4, membershipId);
            statement.setBoolean(5, accepted);
            statement.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            try (var answered = statement.executeQuery()) {
                return answered.next() && answered.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("An answer to an invitation could not be stored", failure);
        }
    }
}
