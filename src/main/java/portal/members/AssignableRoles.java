package portal.members;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import portal.kernel.ChosenValues;
import portal.kernel.DomainException;
import portal.tenancy.OrgType;
import portal.tenancy.Role;

/** The roles that one person can give another: all except those of adding learners and enrolling integrations. */
final class AssignableRoles {

    private static final Set<Role> OTHERWISE = EnumSet.of(Role.LEARNER, Role.INTEGRATION);

    private AssignableRoles() {}

    static boolean isAssignable(Role role) {
        return !OTHERWISE.contains(role);
    }

    /** Returns the wanted roles; INVALID_INPUT if one does not exist in this kind of organisation. */
    static Set<Role> of(OrgType orgType, List<Role> wanted) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : ChosenValues.distinct(wanted, "roles")) {
            if (role.orgType() != orgType || !isAssignable(role)) {
                throw DomainException.invalid("Role " + role + " cannot be assigned here.", "roles");
            }
            roles.add(role);
        }
        return roles;
    }
}
