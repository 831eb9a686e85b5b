package portal.web.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.tenancy.CurrentScope;
import portal.tenancy.Scope;

/**
 * Limits what each person and each partner may spend, in points of cost: a bucket that holds one minute's worth and
 * refills steadily, on each replica. Buckets use real time rather than the Clock, which the demo moves.
 */
@ApplicationScoped
public class RateLimits {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 100_000;

    private final LoadingCache<String, Bucket> people;
    private final LoadingCache<UUID, Bucket> partners;
    private final int least;

    @Inject
    RateLimits(GraphQlLimits limits) {
        people = buckets(limits.personPerMinute());
        partners = buckets(limits.partnerPerMinute());
        least = Math.min(limits.personPerMinute(), limits.partnerPerMinute());
    }

    /** A bucket unused for a whole period is full again, so it can be dropped. */
    private static <K> LoadingCache<K, Bucket> buckets(int points) {
        var bandwidth = Bandwidth.builder()
                .capacity(points)
                .refillGreedy(points, PERIOD)
                .build();
        return Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build(any -> Bucket.builder()
                        .addLimit(bandwidth)
                        .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
                        .build());
    }

    /** Returns the refusal of a caller without points left. */
    public static ProtocolException exceeded() {
        return new ProtocolException(Code.RATE_LIMITED, "Too many requests at once. Please try again soon.");
    }

    /** Spends points of the caller and of the partner it acts for; returns zero, or the time to wait. */
    public Duration spend(CurrentScope caller, long cost) {
        return spend(caller.person(), caller.find().map(Scope::partnerId).orElse(null), cost);
    }

    /**
     * Spends points of this person and of the partner it acts for, both or none.
     *
     * @param partner null for a person without a partner
     * @return zero, or the time until enough points are available
     */
    public Duration spend(String person, UUID partner, long cost) {
        long points = Math.min(cost, least);
        if (points <= 0) {
            return Duration.ZERO;
        }
        var own = people.get(person);
        var spent = own.tryConsumeAndReturnRemaining(points);
        if (spent.isConsumed() && partner != null) {
            spent = partners.get(partner).tryConsumeAndReturnRemaining(points);
            if (!spent.isConsumed()) {
                own.addTokens(points);
            }
        }
        return Duration.ofNanos(spent.getNanosToWaitForRefill());
    }
}
