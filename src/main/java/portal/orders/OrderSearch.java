package portal.orders;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import portal.kernel.Among;
import portal.kernel.BeginsWith;
import portal.kernel.DomainException;
import portal.kernel.Text;
import portal.readmodel.OwnRows;
import portal.tenancy.Scope;

/** Turns a filter into the restrictions of a list of orders. */
final class OrderSearch {

    /** Separates words as {@code app.split_order_words} does. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Punct}]+");

    private static final int MAX_TEXT = 100;
    private static final int MAX_WORDS = 8;

    private final OrderQueries.Filter filter;
    private final Scope scope;
    private final List<String> words;

    /** INVALID_INPUT for a text of more than 100 characters or 8 words. */
    OrderSearch(OrderQueries.Filter filter, Scope scope) {
        this.filter = filter;
        this.scope = scope;
        this.words = words(filter.text());
    }

    private static List<String> words(String text) {
        var line = Text.optional(text, MAX_TEXT, "filter", "text");
        if (line == null) {
            return List.of();
        }
        var words = Stream.of(BETWEEN_WORDS.split(line))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MAX_WORDS) {
            throw DomainException.invalid("Search for at most " + MAX_WORDS + " words.", "filter", "text");
        }
        return words;
    }

    List<Predicate> on(CriteriaBuilder criteria, CriteriaQuery<?> query, Root<LicenceOrder> order) {
        var all = new ArrayList<>(OwnRows.of(scope, criteria, order));
        if (filter.tab() == OrderTab.MY) {
            all.add(criteria.equal(order.get("requestedBy"), scope.actorId()));
        } else if (filter.tab() != null) {
            all.add(criteria.equal(order.get("tab"), filter.tab()));
        }
        columns(criteria, order, all);
        words.forEach(word -> all.add(order.get("id").in(having(criteria, query, word))));
        return all;
    }

    private void columns(CriteriaBuilder criteria, Root<LicenceOrder> order, List<Predicate> all) {
        if (filter.status() != null) {
            all.add(criteria.equal(order.get("status"), filter.status()));
        }
        if (filter.statuses() != null) {
            all.add(Among.of(
                    criteria,
                    order.get("status"),
                    filter.statuses().stream().map(Enum::name).toArray(String[]::new)));
        }
        if (filter.companyId() != null) {
            all.add(criteria.equal(order.get("companyId"), filter.companyId()));
        }
        if (filter.productId() != null) {
            all.add(criteria.equal(order.get("productId"), filter.productId()));
        }
        if (filter.requestedFrom() != null) {
            all.add(criteria.greaterThanOrEqualTo(order.get("requestedAt"), filter.requestedFrom()));
        }
        if (filter.requestedBefore() != null) {
            all.add(criteria.lessThan(order.get("requestedAt"), filter.requestedBefore()));
        }
        if (filter.number() != null) {
            var number = filter.number().strip();
            all.add(criteria.or(
                    criteria.equal(order.get("number"), number.toUpperCase(Locale.ROOT)),
                    criteria.equal(order.get("purchaseOrderNumber"), number)));
        }
    }

    /** The orders with a word that begins like this. */
    private Subquery<UUID> having(CriteriaBuilder criteria, CriteriaQuery<?> query, String beginning) {
        var orders = query.subquery(UUID.class);
        var key = orders.from(OrderWord.class).<OrderWord.Key>get("key");
        return orders.select(key.get("orderId"))
                .where(
                        criteria.equal(key.get("partnerId"), scope.partnerId()),
                        BeginsWith.range(criteria, key.get("word"), beginning));
    }
}
