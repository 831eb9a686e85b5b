package portal.products;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import portal.kernel.ChosenValues;
import portal.kernel.DomainException;
import portal.kernel.Ids;
import portal.kernel.Text;

/** A licensed product: code, name, edition, version and how its licences are delivered. */
@Entity
@Table(name = "product")
class Product {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,31}");

    @Id
    private UUID id;

    private String code;
    private String name;
    private String edition;

    @Column(name = "version")
    private String productVersion;

    private String importGuideUrl;
    private String[] deliveries;
    private boolean active = true;
    private Instant createdAt;

    @Version
    private int rowVersion;

    protected Product() {}

    Product(CreateProduct.Command command, Instant now) {
        this.id = Ids.next();
        this.code = Text.required(command.code(), 32, "code");
        if (!CODE.matcher(code).matches()) {
            throw DomainException.invalid("A code has 2 to 32 capital letters, digits and hyphens.", "code");
        }
        this.name = Text.withoutLinks(command.name(), 200, "name");
        this.edition = Text.optional(command.edition(), 100, "edition");
        this.productVersion = Text.optional(command.version(), 50, "version");
        this.importGuideUrl = webAddress(command.importGuideUrl());
        this.deliveries = names(command.deliveries());
        this.createdAt = now;
    }

    private static String webAddress(String value) {
        var text = Text.optional(value, 500, "importGuideUrl");
        if (text == null) {
            return null;
        }
        try {
            var address = URI.create(text);
            if (("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null) {
                return text;
            }
        } catch (IllegalArgumentException malformed) {
            // falls through to the common refusal
        }
        throw DomainException.invalid("Not a valid web address.", "importGuideUrl");
    }

    private static String[] names(Collection<ProductDelivery> deliveries) {
        if (deliveries == null || deliveries.isEmpty()) {
            throw DomainException.invalid("Provide at least one delivery.", "deliveries");
        }
        return ChosenValues.distinct(deliveries, "deliveries").stream()
                .sorted()
                .map(Enum::name)
                .toArray(String[]::new);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String edition() {
        return edition;
    }

    String productVersion() {
        return productVersion;
    }

    String importGuideUrl() {
        return importGuideUrl;
    }

    boolean active() {
        return active;
    }

    Instant createdAt() {
        return createdAt;
    }

    List<ProductDelivery> deliveries() {
        return Stream.of(deliveries).map(ProductDelivery::valueOf).toList();
    }
}
