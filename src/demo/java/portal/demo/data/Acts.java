package portal.demo.data;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import portal.companies.CreateCompany;
import portal.demo.Persona;
import portal.demo.Personas;
import portal.demo.data.Plan.PlannedCompany;
import portal.demo.data.Plan.PlannedOrder;
import portal.demo.data.Plan.PlannedPartner;
import portal.demo.data.Plan.PlannedProduct;
import portal.licences.AllocateLicences;
import portal.members.AddLearners;
import portal.members.EnrolIntegration;
import portal.members.InviteMember;
import portal.orders.AssignOrder;
import portal.orders.RequestOrder;
import portal.partners.CreatePartner;
import portal.partners.FirstManager;
import portal.products.CreateProduct;
import portal.products.Delivery;
import portal.products.OfferProduct;
import portal.tenancy.Role;

/** Carries out what is planned through the portal's own use cases, each as the persona whose business it is. */
@Singleton
class Acts {

    @Inject
    Cast cast;

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
    AllocateLicences allocateLicences;

    private final People people = new People();
    private final Map<String, UUID> products = new HashMap<>();
    private final Map<Persona, UUID> partners = new HashMap<>();
    private final Map<Persona, UUID> companies = new HashMap<>();
    private final Map<Persona, List<UUID>> learners = new HashMap<>();
    private final Map<PlannedOrder, UUID> orders = new HashMap<>();

    void create(PlannedProduct product) {
        var guide = "https://guides.portal-operator.example/" + product.code().toLowerCase();
        var command = new CreateProduct.Command(
                product.code(),
                product.name(),
                product.edition(),
                product.version(),
                guide,
                List.of(Delivery.SEATS),
                null);
        products.put(product.code(), cast.as(Personas.OLIVIA, () -> createProduct.handle(command)));
    }

    void create(PlannedPartner partner) {
        var command = new CreatePartner.Command(partner.name(), invited(partner.manager()), null);
        var id = cast.as(Personas.OLIVIA, () -> createPartner.handle(command));
        partners.put(partner.manager(), id);
        for (var code : partner.products()) {
            var offer = new OfferProduct.Command(id, products.get(code), null);
            cast.as(Personas.OLIVIA, () -> offerProduct.handle(offer));
        }
    }

    void signsIn(PlannedPartner partner) {
        cast.partnerManagerSignsIn(partner.manager(), partners.get(partner.manager()));
    }

    void enrolIntegration(PlannedPartner partner) {
        var integration = partner.integration();
        var command = new EnrolIntegration.Command(integration.clientId(), integration.name(), null);
        cast.as(partner.manager(), () -> enrolIntegration.handle(command));
        cast.signsIn(integration);
    }

    void create(PlannedCompany company) {
        var command = new CreateCompany.Command(
                company.name(), company.zone().getId(), "en", invited(company.manager()), null);
        companies.put(company.manager(), cast.as(company.partner(), () -> createCompany.handle(command)));
    }

    void signsIn(PlannedCompany company) {
        cast.customerManagerSignsIn(
                company.manager(), partners.get(company.partner()), companies.get(company.manager()));
    }

    void addLearners(PlannedCompany company) {
        var command = new AddLearners.Command(people.next(company.learners(), company.mailDomain()), null);
        learners.put(company.manager(), cast.as(company.manager(), () -> addLearners.handle(command)));
    }

    void inviteSecondManager(PlannedCompany company) {
        var invitee = company.second();
        var roles = List.of(Role.CUSTOMER_MANAGER);
        var command = new InviteMember.Command(invitee.email(), invitee.name(), null, roles, null);
        cast.as(company.manager(), () -> inviteMember.handle(command));
    }

    void request(PlannedOrder order) {
        var product = products.get(order.product());
        var command = new RequestOrder.Command(product, order.quantity(), order.purchaseOrder(), null, null, null);
        orders.put(order, cast.as(order.manager(), () -> requestOrder.handle(command)));
    }

    void assign(PlannedOrder order, Persona partner) {
        var command = new AssignOrder.Command(orders.get(order), null);
        cast.as(partner, () -> assignOrder.handle(command));
    }

    void allocate(PlannedOrder order) {
        var chosen = learners.get(order.manager()).subList(0, order.allocated());
        var command = new AllocateLicences.Command(null, products.get(order.product()), chosen, null);
        cast.as(order.manager(), () -> allocateLicences.handle(command));
    }

    private static FirstManager invited(Persona manager) {
        return new FirstManager(manager.email(), manager.name(), null);
    }
}
