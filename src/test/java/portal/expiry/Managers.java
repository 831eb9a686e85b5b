package portal.expiry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import portal.tenancy.OrgType;
import portal.testsupport.Caller;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

/** The random managers of a company, and whether its partner subscribes to expiry notices. */
final class Managers {

    private final RandomGenerator random;
    private final TestCompany company;
    private final Map<String, Caller> invited = new LinkedHashMap<>();
    private boolean subscribed;

    Managers(RandomGenerator random, TestCompany company) {
        this.random = random;
        this.company = company;
    }

    void change() {
        if (invited.isEmpty() || random.nextBoolean()) {
            var person = TestWorld.person("manager", OrgType.CUSTOMER);
            var invitation = company.manager()
                    .mutate(
                            "InviteMember",
                            "email",
                            person.email(),
                            "name",
                            person.name(),
                            "roles",
                            List.of("CUSTOMER_MANAGER"));
            if (Scenario.allowed(invitation)) {
                invited.put(invitation.done("member.id"), Caller.of(person));
            }
        } else {
            var first = invited.keySet().iterator().next();
            if (Scenario.allowed(company.manager().mutate("RemoveMember", "memberId", first))) {
                invited.remove(first);
            }
        }
    }

    void subscribe() {
        subscribed = !subscribed;
        company.partner()
                .manager()
                .mutate("ChooseExpiryNotices", "wanted", subscribed)
                .done("member");
    }

    /** Returns the current recipients. */
    List<Caller> recipients() {
        var partner = company.partner().manager();
        return Stream.of(
                        Stream.of(company.manager()),
                        invited.values().stream(),
                        subscribed ? Stream.of(partner) : Stream.<Caller>empty())
                .flatMap(who -> who)
                .toList();
    }
}
