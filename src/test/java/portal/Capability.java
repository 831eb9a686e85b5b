package portal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import portal.audit.AuditTrail;
import portal.companies.CompanyQueries;
import portal.expiry.PlanEndNotices;
import portal.exports.ListExport;
import portal.idempotency.Idempotent;
import portal.imports.ApplyRenewal;
import portal.kernel.Ids;
import portal.licences.AssignmentQueries;
import portal.mail.MailRelay;
import portal.managemode.EnterManageMode;
import portal.members.MemberQueries;
import portal.notices.Notices;
import portal.orders.OrderQueries;
import portal.partners.PartnerQueries;
import portal.products.ProductQueries;
import portal.readmodel.ReadModel;
import portal.refunds.RefundOrder;
import portal.reports.RenewalPipeline;
import portal.tenancy.Scope;
import portal.web.api.NodeApi;

/** The capabilities in layers, from the bottom up. Each may use those that it names, and whatever they use. */
enum Capability {
    KERNEL(Ids.class),
    TENANCY(Scope.class, KERNEL),
    READMODEL(ReadModel.class, TENANCY),
    IDEMPOTENCY(Idempotent.class, TENANCY),
    AUDIT(AuditTrail.class, READMODEL),
    NOTICES(Notices.class, IDEMPOTENCY, AUDIT),
    EXPORTS(ListExport.class, READMODEL),
    MAIL(MailRelay.class, NOTICES),
    PARTNERS(PartnerQueries.class, IDEMPOTENCY, AUDIT, NOTICES, EXPORTS),
    COMPANIES(CompanyQueries.class, PARTNERS),
    PRODUCTS(ProductQueries.class, PARTNERS),
    MEMBERS(MemberQueries.class, COMPANIES, PRODUCTS),
    ORDERS(OrderQueries.class, MEMBERS),
    LICENCES(AssignmentQueries.class, ORDERS),
    REFUNDS(RefundOrder.class, LICENCES),
    IMPORTS(ApplyRenewal.class, LICENCES),
    MANAGEMODE(EnterManageMode.class, MEMBERS),
    EXPIRY(PlanEndNotices.class, LICENCES),
    REPORTS(RenewalPipeline.class, LICENCES),
    WEB(NodeApi.class, REFUNDS, IMPORTS, EXPIRY, REPORTS, MANAGEMODE, MAIL);

    private final String packages;
    private final Set<Capability> visible;

    /** The capability is the package right below the root that the member lives in, with all its sub-packages. */
    Capability(Class<?> member, Capability... below) {
        this.packages = member.getPackageName().replaceFirst("^(portal\\.\\w+).*", "$1..");
        this.visible = new HashSet<>();
        for (var seen : below) {
            visible.add(seen);
            visible.addAll(seen.visible);
        }
    }

    String packages() {
        return packages;
    }

    String[] outOfSight() {
        return Arrays.stream(values())
                .filter(other -> other != this && !visible.contains(other))
                .map(Capability::packages)
                .toArray(String[]::new);
    }

    static String[] all() {
        return Arrays.stream(values()).map(Capability::packages).toArray(String[]::new);
    }
}
