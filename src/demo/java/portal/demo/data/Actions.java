package portal.demo.data;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import portal.companies.CreateCompany;
import portal.demo.data.Plan.Joining;
import portal.demo.data.Plan.PlannedCompany;
import portal.demo.data.Plan.PlannedOrder;
import portal.demo.data.Plan.PlannedPartner;
import portal.demo.data.Plan.PlannedProduct;
import portal.demo.identity.Persona;
import portal.demo.identity.Personas;
import portal.kernel.Patch;
import portal.licences.AllocateLicences;
import portal.members.AddLearners;
import portal.members.AddLearners.NewLearner;
import portal.members.EnrolIntegration;
import portal.members.InviteMember;
import portal.members.UpdateMember;
import portal.orders.AssignOrder;
import portal.orders.RejectOrder;
import portal.orders.RequestOrder;
import portal.orders.WithdrawOrder;
import portal.partners.CreatePartner;
import portal.partners.DistributorAccess;
import portal.partners.FirstManager;
import portal.partners.SetDistributorAccess;
import portal.products.CreateProduct;
import portal.products.OfferProduct;
import portal.refunds.PreviewRefund;
import portal.refunds.RefundOrder;
import portal.tenancy.CurrentScope;
import portal.tenancy.Role;

/** Carries out the plan through the portal's own use cases, each step as the persona responsible for it. */
@Singleton
class Actions {

    @Inject
    Actors actors;

    @Inject
    CurrentScope currentScope;

    @Inject
    UpdateMember updateMember;

    @Inject
    CreateProduct createProduct;

    @Inject
    CreatePartner createPartner;

    @Inject
    OfferProduct offerProduct;

    @Inject
    EnrolIntegration enrolIntegration;

    @Inject
    CreateCompany createCompany;

    @Inject
    InviteMember inviteMember;

    @Inject
    AddLearners addLearners;

    @Inject
    RequestOrder requestOrder;

    @Inject
    AssignOrder assignOrder;

    @Inject
    RejectOrder rejectOrder;

    @Inject
    WithdrawOrder withdrawOrder;

    @Inject
    PreviewRefund previewRefund;

    @Inject
    RefundOrder refundOrder;

    @Inject
    SetDistributorAccess setDistributorAccess;

    @Inject
    AllocateLicences allocateLicences;

    private final LearnerNames learnerNames = new LearnerNames();
    private final Map<String, UUID> products = new HashMap<>();
    private final Map<Persona, UUID> partners = new HashMap<>();
    private final Map<Persona, UUID> companies = new HashMap<>();
    private final Map<Persona, List<UUID>> learners = new HashMap<>();
    private final Map<PlannedOrder, UUID> orders = new HashMap<>();

    /** Sets the name of an operator, whom the configuration invites by address alone. */
    void setName(Persona operator) {
        actors.as(operator, () -> {
            var self = currentScope.require().actorId();
            var name = Patch.of(operator.name());
            return updateMember.handle(new UpdateMember.Command(self, name, Patch.none(), Patch.none(), null, null));
        });
    }

    void create(PlannedProduct product) {
        var guide = "https://guides.portal-operator.example/" + product.code().toLowerCase();
        var command = new CreateProduct.Command(
                product.code(),
                product.name(),
                product.edition(),
                product.version(),
                guide,
                product.deliveries(),
                null);
        products.put(product.code(), actors.as(Personas.OLIVIA, () -> createProduct.handle(command)));
    }

    void create(PlannedPartner partner) {
        var command = new CreatePartner.Command(
                partner.name(), invited(partner.manager()), partners.get(partner.distributor()), null);
        var id = actors.as(Personas.OLIVIA, () -> createPartner.handle(command));
        partners.put(partner.manager(), id);
        for (var code : partner.products()) {
            var offer = new OfferProduct.Command(id, products.get(code), null);
            actors.as(Personas.OLIVIA, () -> offerProduct.handle(offer));
        }
    }

    void signIn(PlannedPartner partner) {
        actors.signInPartnerManager(partner.manager(), partners.get(partner.manager()));
    }

    void shareCompanies(PlannedPartner partner) {
        var command = new SetDistributorAccess.Command(DistributorAccess.ALLOWED, null);
        actors.as(partner.manager(), () -> setDistributorAccess.handle(command));
    }

    void enrolIntegration(PlannedPartner partner) {
        var integration = partner.integration();
        var command = new EnrolIntegration.Command(integration.clientId(), integration.name(), null);
        var enrolment = actors.as(partner.manager(), () -> enrolIntegration.handle(command));
        actors.confirm(integration, enrolment.code());
    }

    void create(PlannedCompany company) {
        var command =
                new CreateCompany.Command(company.name(), company.zoneId(), "en", invited(company.manager()), null);
        companies.put(company.manager(), actors.as(company.partner(), () -> createCompany.handle(command)));
    }

    void signIn(PlannedCompany company) {
        actors.signInCustomerManager(
                company.manager(), partners.get(company.partner()), companies.get(company.manager()));
    }

    /** Adds learners, the personas among them first, so that they get licences. */
    void addLearners(PlannedCompany company) {
        var joining = Stream.of(company.joining())
                .filter(one -> one.role() == Role.LEARNER)
                .map(one -> new NewLearner(one.persona().email(), one.persona().name(), null));
        var everybody = Stream.concat(joining, learnerNames.next(company.learners(), company.mailDomain()).stream());
        var command = new AddLearners.Command(everybody.toList(), null);
        learners.put(company.manager(), actors.as(company.manager(), () -> addLearners.handle(command)));
    }

    void invite(Joining joining, Persona manager) {
        var invitee = joining.persona();
        var command = new InviteMember.Command(invitee.email(), invitee.name(), null, List.of(joining.role()), null);
        actors.as(manager, () -> inviteMember.handle(command));
    }

    void request(PlannedOrder order) {
        var product = products.get(order.product());
        var command =
                new RequestOrder.Command(product, order.quantity(), order.purchaseOrder(), null, null, null, null);
        orders.put(order, actors.as(order.manager(), () -> requestOrder.handle(command)));
    }

    void assign(PlannedOrder order, Persona partner) {
        var command = new AssignOrder.Command(orders.get(order), false, null);
        actors.as(partner, () -> assignOrder.handle(command));
    }

    void reject(PlannedOrder order, Persona partner) {
        var reason = "The quantity exceeds what was agreed for this contract; please order in two parts.";
        var command = new RejectOrder.Command(orders.get(order), reason, null);
        actors.as(partner, () -> rejectOrder.handle(command));
    }

    void withdraw(PlannedOrder order) {
        var command = new WithdrawOrder.Command(orders.get(order), null);
        actors.as(order.manager(), () -> withdrawOrder.handle(command));
    }

    void refund(PlannedOrder order, Persona partner) {
        var hash =
                actors.as(partner, () -> previewRefund.handle(orders.get(order)).getHash());
        var command = new RefundOrder.Command(orders.get(order), hash, null);
        actors.as(partner, () -> refundOrder.handle(command));
    }

    void allocate(PlannedOrder order) {
        if (order.allocated() == 0) {
            return;
        }
        var chosen = learners.get(order.manager()).subList(0, order.allocated());
        var command = new AllocateLicences.Command(null, products.get(order.product()), chosen, null);
        actors.as(order.manager(), () -> allocateLicences.handle(command));
    }

    private static FirstManager invited(Persona manager) {
        return new FirstManager(manager.email(), manager.name(), null);
    }
}
