package portal.database;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import portal.kernel.IdType;
import portal.testsupport.Caller;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.Tenant;
import portal.testsupport.TestWorld;

/** The rows that policy cases are about, by short names: {@code :a} is a partner, {@code :a1} its first company,
 * {@code :r} and {@code :s} its resellers: one that allows its distributor to see its companies, one that does not. A's
 * manager has asked the company {@code :r1} of the first, and is in it. */
final class PolicyWorld {

    private static final Pattern PLACEHOLDER = Pattern.compile(":(\\w+)");

    private final Map<String, UUID> names = new HashMap<>();

    PolicyWorld(Tenant a, Tenant b) {
        names.put("vendor", UUID.fromString("00000000-0000-7000-8000-000000000000"));
        names.put("a", a.id());
        names.put("aManager", member(a.partner().manager()));
        names.put("aProduct", IdType.PRODUCT.decode(a.partner().productId()).orElseThrow());
        names.put("a1", a.first().id());
        names.put("a1Manager", member(a.first().manager()));
        names.put(
                "a1Assignment",
                IdType.ASSIGNMENT.decode(a.first().ids().get(IdType.ASSIGNMENT)).orElseThrow());
        names.put("a1Order", a.first().uuid(IdType.ORDER));
        names.put("a1Session", a.first().uuid(IdType.MANAGE_SESSION));
        names.put("a2", a.second().id());
        names.put("b", b.id());
        names.put("bProduct", IdType.PRODUCT.decode(b.partner().productId()).orElseThrow());
        names.put("b1", b.first().id());
        names.put("b1Manager", member(b.first().manager()));
        var allowing = TestWorld.partner();
        var entered = allowing.resellFor(a.partner()).allowDistributor().company();
        ManageMode.ask(entered, a.partner().manager());
        var session = ManageMode.enter(a.partner().manager(), entered.id());
        names.put("r1", IdType.COMPANY.decode(entered.id()).orElseThrow());
        names.put("rSession", IdType.MANAGE_SESSION.decode(session.sessionId()).orElseThrow());
        names.put("r", IdType.PARTNER.decode(allowing.id()).orElseThrow());
        names.put("rManager", member(allowing.manager()));
        var denying = TestWorld.partner();
        denying.resellFor(a.partner()).company();
        names.put("s", IdType.PARTNER.decode(denying.id()).orElseThrow());
    }

    private static UUID member(Caller caller) {
        return IdType.MEMBER.decode(People.memberId(caller)).orElseThrow();
    }

    /** The text with each placeholder replaced by the row's id, as an SQL literal. */
    String fillIn(String text) {
        return text == null
                ? null
                : PLACEHOLDER.matcher(text).replaceAll(found -> "'" + names.get(found.group(1)) + "'");
    }
}
