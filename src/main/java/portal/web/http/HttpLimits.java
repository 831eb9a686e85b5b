package portal.web.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits for slow clients: time, and what the portal buffers for them. */
@ConfigMapping(prefix = "portal.http")
public interface HttpLimits {

    /** Returns how long the body of a request may take to arrive. Authenticated clients get more: see minimumRate. */
    @WithDefault("PT5S")
    Duration bodyWithin();

    /**
     * Returns the rate in bytes per second at which an authenticated client has to send a body or read an answer, after
     * the first seconds.
     */
    @WithDefault("16K")
    MemorySize minimumRate();

    /** Maximum size of a body with its own credential or signature, which is read before the sender is known. */
    @WithDefault("16K")
    MemorySize unknownBody();

    /** Returns how many such bodies one address may send at once; beyond that the oldest is refused. */
    @WithDefault("64")
    int unknownBodiesPerAddress();

    /** Returns how many such bodies all addresses may send at once. */
    @WithDefault("2048")
    int unknownBodies();

    /** Returns how many bodies over 16 KiB one person may send at once; beyond that the oldest is refused. */
    @WithDefault("16")
    int largeBodiesPerPerson();

    /** Returns how many bodies over 16 KiB all people may send at once. */
    @WithDefault("256")
    int largeBodies();

    /** Total size of one person's unread answers; beyond that the oldest one's connection is closed. */
    @WithDefault("8M")
    MemorySize unreadPerPerson();

    /** Total size of all people's unread answers. */
    @WithDefault("64M")
    MemorySize unread();
}
