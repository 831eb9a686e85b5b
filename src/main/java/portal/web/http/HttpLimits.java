package portal.web.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long slow clients may take, and how much the portal holds for them meanwhile. */
@ConfigMapping(prefix = "portal.http")
public interface HttpLimits {

    /** Time for a request body to arrive; an authenticated client gets what it needs at the minimum rate in addition. */
    @WithDefault("PT5S")
    Duration bodyWithin();

    /** Bytes a second at which an authenticated client has to send a body or read an answer. */
    @WithDefault("16K")
    MemorySize minimumRate();

    /** Largest body that carries its own credential or signature ({@code /oauth2/token}, {@code /mail/bounces}). */
    @WithDefault("16K")
    MemorySize unknownBody();

    /** Bodies of that kind that one address may send at the same time; with one more, the oldest is refused. */
    @WithDefault("64")
    int unknownBodiesPerAddress();

    /** Bodies of that kind that all addresses together may send at the same time. */
    @WithDefault("2048")
    int unknownBodies();

    /** Bodies over 16 KiB that one person may send at the same time; with one more, the oldest is refused. */
    @WithDefault("16")
    int largeBodiesPerPerson();

    /** Bodies over 16 KiB that all people together may send at the same time. */
    @WithDefault("256")
    int largeBodies();

    /** Bytes of answers that one person may leave unread; with more, the connection of the oldest is closed. */
    @WithDefault("8M")
    MemorySize unreadPerPerson();

    /** Bytes of answers that all people together may leave unread. */
    @WithDefault("64M")
    MemorySize unread();
}
