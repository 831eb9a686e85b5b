package portal.managemode.token;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import portal.managemode.ManageConfig;

/** Limits how often one session may fetch a token. A well-behaved client does so once in five minutes. */
@ApplicationScoped
class ExchangeLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int SESSIONS = 100_000;

    private final LoadingCache<UUID, Bucket> sessions;

    @Inject
    ExchangeLimits(ManageConfig config) {
        this.sessions = Caffeine.newBuilder()
                .maximumSize(SESSIONS)
                .expireAfterAccess(WINDOW)
                .build(session -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(config.exchangesPerMinute())
                                .refillGreedy(config.exchangesPerMinute(), WINDOW))
                        .build());
    }

    void admit(UUID session) {
        if (!sessions.get(session).tryConsume(1)) {
            throw new ExchangeRefused(
                    429, "temporarily_unavailable", "Too many tokens for one session. Try again in a minute.");
        }
    }
}
