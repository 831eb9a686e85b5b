package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.audit.AuditTrail;
import portal.kernel.IdType;
import portal.kernel.Ids;
import portal.kernel.Language;
import portal.kernel.NativeScalars;
import portal.tenancy.CurrentScope;

/** Adds learners to the company acted in in bulk, in the caller's transaction. The caller has validated them. */
@ApplicationScoped
public class AddManyLearners {

    /** Maximum length of a name. */
    public static final int NAME_LENGTH = 200;

    /** A validated person: normalised address, without duplicates. */
    public record Person(String email, String name) {}

    @Inject
    EntityManager entities;

    @Inject
    CurrentScope currentScope;

    @Inject
    Event<LearnersAdded> added;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Adds these people; existing members become learners. Returns false if one of them is a learner already: the
     * caller then has to roll back.
     */
    @Transactional(TxType.MANDATORY)
    public boolean add(List<Person> people) {
        var scope = currentScope.require();
        var companyId = currentScope.requireCompany();
        var promoted = promoted(people);
        var ids = Stream.concat(promoted.values().stream(), created(people, promoted.keySet()).stream())
                .toList();
        if (ids.size() != people.size()) {
            return false;
        }
        audit.recordAll(scope.partnerId(), companyId, "addLearners", IdType.MEMBER, ids);
        added.fire(new LearnersAdded(scope.partnerId(), companyId, ids));
        return true;
    }

    /** Grants the role to existing members; returns them by address. */
    @SuppressWarnings("unchecked")
    private Map<String, UUID> promoted(List<Person> people) {
        List<Tuple> promoted = entities.createNativeQuery("""
                update membership set roles = roles || '{LEARNER}', version = version + 1
                where partner_id = :partner and company_id = :company and email = any (:emails)
                and status <> 'REMOVED' and not 'LEARNER' = any (roles)
                returning email, id""", Tuple.class)
                .setParameter("partner", currentScope.require().partnerId())
                .setParameter("company", currentScope.requireCompany())
                .setParameter("emails", people.stream().map(Person::email).toArray(String[]::new))
                .getResultList();
        return promoted.stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, UUID.class)));
    }

    /** Inserts new members; skips those whose address somebody else has stored concurrently. */
    private List<UUID> created(List<Person> people, Set<String> except) {
        var newcomers = people.stream()
                .filter(person -> !except.contains(person.email()))
                .toList();
        return NativeScalars.query(entities, """
                insert into membership (partner_id, id, company_id, email, name, language, roles, status, created_at)
                select :partner, person.id, :company, person.email, person.name, :language, '{LEARNER}', 'INVITED', :now
                from unnest(:ids, :emails, :names) person (id, email, name)
                on conflict do nothing returning id""", "id", UUID.class)
                .setParameter("partner", currentScope.require().partnerId())
                .setParameter("company", currentScope.requireCompany())
                .setParameter(
                        "ids",
                        Stream.generate(Ids::next).limit(newcomers.size()).toArray(UUID[]::new))
                .setParameter("emails", newcomers.stream().map(Person::email).toArray(String[]::new))
                .setParameter("names", newcomers.stream().map(Person::name).toArray(String[]::new))
                .setParameter("language", Language.DEFAULT)
                .setParameter("now", clock.instant())
                .getResultList();
    }
}
